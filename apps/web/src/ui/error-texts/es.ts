import type { SameKeys } from '../../kit/same-keys.ts';
import type { errorsTextsEn } from './en.ts';

/** Spanish words of errors. */
export const errorsTextsEs: SameKeys<typeof errorsTextsEn> = {
  unknown: 'Algo salió mal aquí. Lo guardado está a salvo; inténtalo de nuevo.',
  unreachable: 'No se puede contactar con Queunir. No se ha perdido nada; lo intenta de nuevo solo.',
  unavailable: 'Queunir no está listo para responder. Inténtalo en un momento.',
  bad_request: 'No se entendió esta dirección o petición. Vuelve atrás e inténtalo de nuevo.',
  internal: 'Algo salió mal en el servidor. Lo guardado está a salvo; inténtalo de nuevo.',
  database_away:
    'No se puede acceder ahora a la base de datos. Lo guardado está a salvo; inténtalo de nuevo en un momento.',
  disk_full:
    'El disco del servidor está lleno. Lo guardado está a salvo; libera espacio e inténtalo de nuevo.',
  reply_not_understood: 'Esta página es más antigua que el servidor. Vuelve a cargarla.',
  not_signed_in: 'Tu sesión terminó. Entra de nuevo; los borradores se conservan.',
  not_allowed: 'No tienes permiso para esto.',
  too_many_requests: 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
  too_large: 'Es demasiado largo. Acórtalo e inténtalo de nuevo.',
  setup_token_wrong:
    'Este enlace de configuración ya no vale. Usa la última dirección que mostró la terminal.',
  setup_done: 'Ya hay una contraseña. Entra con ella.',
  password_weak: 'Esta contraseña es fácil de adivinar. Hazla más larga, por ejemplo cuatro palabras.',
  password_wrong: 'La contraseña no es correcta.',
  session_not_found: 'Ese navegador ya cerró sesión.',
  chat_not_found: 'Este chat ya no existe.',
  message_not_found: 'Este mensaje ya no existe.',
  contact_not_found: 'Este contacto ya no existe.',
  page_did_not_answer: 'WhatsApp no respondió. Inténtelo de nuevo en un momento.',
  page_not_ready: 'WhatsApp no está listo. Inténtalo cuando esté vinculado.',
  page_changed: 'WhatsApp cambió su página: la lectura está en pausa para no guardar nada incorrecto.',
  page_file_not_html:
    'Esto no es una página guardada. Guárdela como "Página web, solo HTML" y elija ese archivo.',
  page_not_read: 'Esta página no se pudo leer. Informe de ello a quienes hacen Queunir.',
  chat_not_proved: 'No se puede probar que WhatsApp muestra justo este chat; por eso no se hizo nada en él.',
  text_empty: 'No hay nada que enviar.',
  cannot_send: 'Este chat aún no se distingue de otro con el mismo nombre. Lee antes sus mensajes.',
  outbox_full: 'Hay demasiados mensajes en cola. Espera a que salgan algunos.',
  outbox_not_found: 'Este mensaje ya no está en cola.',
  outbox_not_waiting: 'Este mensaje ya va en camino.',
  warning_not_accepted: 'Lee y acepta antes las notas sobre la vinculación.',
  demo_unavailable: 'El teléfono de demostración no está en esta instalación.',
  still_saving: 'WhatsApp aún guarda la vinculación. Espera a que pasen los 40 segundos.',
  chat_unread: 'Este chat tiene mensajes sin leer, y abrirlo los marcaría como leídos. Léelos primero.',
  info_not_shown: 'WhatsApp no mostró los datos de este chat. Inténtalo de nuevo en un momento.',
  unlink_failed:
    'WhatsApp no cerró la sesión de este dispositivo aquí. En el teléfono: Ajustes, Dispositivos vinculados, toca este dispositivo, Cerrar sesión.',
  wrong_phase: 'WhatsApp muestra otra cosa ahora. Mira el estado de arriba.',
  number_invalid: 'No es un número completo. Empieza con + y el código del país.',
  time_zone_unknown: 'Esta zona horaria no se conoce.',
  not_found: 'No hay nada en esta dirección.',
  cursor_invalid: 'Esta lista ha cambiado mientras tanto. Vuelve a cargarla.',
  idempotency_key_missing: 'Esta página es más antigua que el servidor. Vuelve a cargarla.',
  idempotency_key_reused: 'Esto ya se pidió, con otras palabras. Vuelve a cargar la página.',
};
