import type { SameKeys } from '../../kit/same-keys.ts';
import type { linkTextsEn } from './en.ts';

/** Spanish words of link. */
export const linkTextsEs: SameKeys<typeof linkTextsEn> = {
  welcomeTitle: 'Antes de vincular un número',
  welcomeIntro: 'Cuatro cosas que conviene saber. Son breves.',
  fact: {
    product: {
      title: 'Esto no es un producto de WhatsApp',
      text: 'Queunir abre WhatsApp Web en un navegador propio y trabaja allí como lo haría una persona. WhatsApp no lo hace, ni lo conoce, ni le da soporte.',
    },
    restricted: {
      title: 'Tu cuenta puede ser restringida',
      text: 'WhatsApp puede limitar o cerrar cuentas que usan herramientas ajenas. Queunir solo responde a personas y nunca envía en masa, pero nadie puede prometer que eso baste.',
    },
    device: {
      title: 'Ocupa uno de los cuatro dispositivos vinculados',
      text: 'Tu teléfono sigue mandando. Puedes desvincular Queunir en él cuando quieras, en Dispositivos vinculados.',
    },
    readers: {
      title: 'Quién puede leer lo que se guarda',
      text: 'Los mensajes que Queunir lee se guardan en esta máquina. Quien sabe la contraseña y quien administra la máquina puede leerlos.',
    },
  },
  readingQuestion: 'Leer chats no leídos',
  readWhenOpened: 'Solo cuando yo los abra',
  readWhenOpenedText:
    'Hasta entonces Queunir muestra la vista previa de la lista y nadie ve los tics azules.',
  readAhead: 'Leer por adelantado',
  readAheadText: 'Todo se puede buscar enseguida, pero los demás pueden ver tics azules antes de que mires.',
  accept: 'Entiendo, continuar',
  title: 'Vincula tu número',
  titleLinked: 'Tu vinculación',
  intro: 'Tu teléfono debe estar cerca y con conexión.',
  qrName: 'Código QR para vincular este dispositivo',
  qrComing: 'El código está en camino…',
  reloadQr: 'Pedir un código nuevo',
  byScan: 'Escanear con el teléfono',
  byNumber: 'O escribir un código en el teléfono',
  byNumberFirst: 'Escribir un código en este teléfono',
  byScanSecond: 'O escanear desde otra pantalla',
  onPhone: {
    title: 'Vincula con un código',
    text: 'Da tu número; aquí aparece un código que copias y escribes en WhatsApp. Puedes cambiar de app, el código se queda.',
  },
  step1: 'Abre WhatsApp en el teléfono.',
  step2: 'Ajustes, Dispositivos vinculados, Vincular un dispositivo.',
  step3: 'Apunta la cámara a este código.',
  number: 'Número de tu WhatsApp',
  numberHint: 'Con + y el código del país.',
  getCode: 'Pedir un código',
  copy: 'Copiar',
  copied: 'Copiado',
  backToQr: 'Mostrar el código QR',
  start: 'Empezar a vincular',
  startAgain: 'Iniciar de nuevo',
  stop: 'Parar sin desvincular',
  reason: 'WhatsApp dice: {{reason}}',
  toChats: 'Ir a los chats',
  lineName: 'Nombre',
  lineNumber: 'Número',
  lastRead: 'Última lectura',
  nameUnknown: 'Aún no se muestra',
  numberUnknown: 'Aún no se muestra',
  demoName: 'Teléfono de demostración',
  saving: 'WhatsApp está guardando la vinculación: deja todo en marcha {{seconds}} s más.',
  catchUp: 'Leyendo chats que ya leíste: {{done}} de {{total}}',
  catchUpName: 'Chats leídos',
  pause: 'Pausar',
  resume: 'Reanudar',
  ringTitle: '¿Tu teléfono sigue sonando?',
  ringText:
    'Queunir mantiene WhatsApp abierto sin aparecer en línea, para que tu teléfono siga avisando. Para estar seguro:',
  ring1: 'Bloquea el teléfono y no toques Queunir durante un minuto.',
  ring2: 'Pide a alguien que te escriba.',
  ring3: 'Si no suena, revisa las notificaciones de WhatsApp en el teléfono.',
  demoTitle: '¿Solo mirando?',
  demoText:
    'El teléfono de demostración viene con Queunir: personas y chats inventados, sin número. Se puede quitar entero.',
  demoRuns:
    'El teléfono de demostración está encendido. Ábrelo en otra pestaña: escanea o escribe el código allí y escribe como las otras personas.',
  tryDemo: 'Probar con el teléfono de demostración',
  openPhone: 'Abrir el teléfono de demostración',
  state: {
    'no-line': {
      title: 'Ningún número vinculado',
      text: 'Inicia y aparecerá aquí un código para escanear o escribir en el teléfono.',
      line: 'Aún no hay ningún número vinculado.',
    },
    'browser-error': {
      title: 'El navegador no pudo iniciarse',
      text: 'El navegador que muestra WhatsApp no pudo iniciarse.',
      line: 'El navegador que muestra WhatsApp no pudo iniciarse.',
    },
    off: {
      title: 'WhatsApp está apagado aquí',
      text: 'Tu número sigue vinculado. Inícialo para leer y enviar de nuevo.',
      line: 'WhatsApp está apagado aquí. Se pueden leer los chats guardados.',
    },
    starting: {
      title: 'Iniciando',
      text: 'El navegador con WhatsApp se está iniciando; tarda unos segundos.',
      line: 'WhatsApp se está iniciando.',
    },
    loading: {
      title: 'WhatsApp está cargando',
      text: 'No hay que hacer nada; los chats aparecen en cuanto esté listo.',
      line: 'WhatsApp está cargando.',
    },
    qr: {
      title: 'Escanea este código',
      text: 'Cambia cada pocos segundos; usa siempre el que se muestra.',
      line: 'WhatsApp espera que vincules tu teléfono.',
    },
    'qr-wait': {
      title: 'Llega un código',
      text: 'WhatsApp está creando un código; aparecerá aquí.',
      line: 'WhatsApp espera que vincules tu teléfono.',
    },
    'qr-expired': {
      title: 'El código caducó',
      text: 'WhatsApp dejó de mostrar códigos porque nadie los escaneó. Pide uno nuevo.',
      line: 'El código para vincular el teléfono caducó.',
    },
    code: {
      title: 'Escribe este código en el teléfono',
      text: 'WhatsApp en tu teléfono muestra una notificación: tócala y escribe el código. Puedes cambiar de app, el código se queda.',
      line: 'WhatsApp espera que escribas el código en el teléfono.',
    },
    'code-wait': {
      title: 'Llega un código',
      text: 'WhatsApp está creando un código para tu número; aparecerá aquí.',
      line: 'WhatsApp está creando un código.',
    },
    'code-expired': {
      title: 'El código caducó',
      text: 'Vuelve al código QR y pide un código nuevo.',
      line: 'El código para vincular el teléfono caducó.',
    },
    syncing: {
      title: 'Vinculado: WhatsApp está trayendo tus chats',
      text: 'La lista ya funciona; mantén el teléfono con conexión hasta que termine.',
      line: 'WhatsApp está trayendo tus chats. La lista ya funciona.',
    },
    ready: {
      title: 'Vinculado y listo',
      text: 'Los mensajes se leen al llegar y se envían al momento.',
      line: 'Vinculado y listo.',
    },
    'phone-offline': {
      title: 'WhatsApp está sin conexión',
      text: 'La máquina de Queunir no tiene camino a WhatsApp. Sigue solo; los mensajes esperan.',
      line: 'WhatsApp está sin conexión. Los mensajes esperarán.',
    },
    conflict: {
      title: 'WhatsApp está abierto en otro lugar',
      text: 'Otra ventana usa esta vinculación. Inicia de nuevo para usarla aquí.',
      line: 'WhatsApp está abierto en otra ventana.',
    },
    'logged-out': {
      title: 'WhatsApp desvinculó este dispositivo',
      text: 'Los chats guardados se quedan aquí. Vincula de nuevo para leer y enviar.',
      line: 'WhatsApp desvinculó este dispositivo. Los chats guardados se quedan aquí.',
    },
    blocked: {
      title: 'WhatsApp rechazó este navegador',
      text: 'WhatsApp no acepta el navegador o la cuenta ahora. Mira en el teléfono si hay un aviso de WhatsApp e inicia de nuevo.',
      line: 'WhatsApp rechazó este navegador.',
    },
    'owner-must-act': {
      title: 'WhatsApp te necesita',
      text: 'WhatsApp pregunta algo que solo el dueño puede responder. Abre WhatsApp en el teléfono y confírmalo.',
      line: 'WhatsApp te necesita en el teléfono.',
    },
    unknown: {
      title: 'WhatsApp muestra algo desconocido',
      text: 'Queunir no reconoce la página y no toca nada. Inicia de nuevo; si sigue así, WhatsApp puede haber cambiado.',
      line: 'WhatsApp muestra una página que Queunir no conoce.',
    },
  },
};
