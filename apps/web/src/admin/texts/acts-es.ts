import type { SameKeys } from '../../kit/same-keys.ts';
import type { adminActsEn } from './acts-en.ts';

/** Words of what operators do to a slice, in Spanish. */
export const adminActsEs: SameKeys<typeof adminActsEn> = {
  title: 'Qué se puede hacer',
  failed: 'Falló. {{reason}}',
  failedSee: 'Los eventos dicen por qué.',
  check: { act: 'Comprobar ahora', busy: 'Comprobando…', done: 'Comprobado.' },
  restart: {
    act: 'Reiniciar',
    title: '¿Reiniciar el slice {{number}}?',
    text: 'Termina en buen orden y empieza de nuevo. Sus miembros esperan menos de un minuto; no se pierde nada.',
    busy: 'Reiniciando…',
    done: 'Se reinició y está en marcha.',
  },
  stop: {
    act: 'Detener',
    title: '¿Detener el slice {{number}}?',
    text: 'Termina en buen orden y queda detenido hasta que un operador lo inicie. Se avisa a sus miembros; nada de lo que llegue mientras tanto se lee.',
    busy: 'Deteniendo…',
    done: 'Está detenido.',
  },
  start: { act: 'Iniciar', busy: 'Iniciando…', done: 'Está en marcha.' },
  wake: { act: 'Despertar' },
  'try-again': { act: 'Intentar de nuevo', busy: 'Intentando de nuevo…', done: 'Está en marcha.' },
  'back-up': { act: 'Hacer copia', busy: 'Haciendo una copia…', done: 'Se hizo una copia.' },
  upgrade: {
    act: 'Actualizar',
    title: '¿Actualizar el slice {{number}}?',
    text: 'Se hace una copia y empieza con la otra imagen. Si eso falla, vuelve atrás por sí solo.',
    image: 'Imagen (puede quedar vacío)',
    imageHint: 'La más nueva, si queda vacío.',
    busy: 'Actualizando…',
    done: 'Se actualizó y está en marcha.',
  },
  'roll-back': {
    act: 'Volver atrás',
    title: '¿Volver atrás el slice {{number}}?',
    text: 'Empieza con la imagen que tenía antes: {{image}}.',
    busy: 'Volviendo atrás…',
    done: 'Volvió a la imagen anterior y está en marcha.',
  },
  'restore-backup': { busy: 'Se está reponiendo la copia…', done: 'Se repuso la copia.' },
  delete: {
    act: 'Eliminar',
    title: '¿Eliminar el slice {{number}}?',
    text: 'Chats, contactos, mensajes, archivos y el vínculo con WhatsApp de {{owner}} van a la papelera. Se puede restaurar durante siete días; entonces hay que vincular el número de nuevo. Después todo se pierde para siempre.',
    busy: 'Desvinculando y llevando a la papelera…',
    done: 'Está en la papelera.',
  },
  restore: {
    act: 'Restaurar',
    busy: 'Restaurando…',
    done: 'Se restauró y está en marcha. Hay que vincular su número de nuevo.',
  },
};
