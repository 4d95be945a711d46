import { parseScripts } from './parse-script.ts';

/** What Spanish-speaking customers and the bakery write. */
export const spanishScripts = parseScripts(`
< Hola, ¿tienen empanadas de pollo?
> ¡Hola! Sí, recién hechas.
< Apárteme una docena, por favor
> Listo, una docena a su nombre.

< Buenas tardes, ¿cuánto cuesta la torta de tres leches?
> La de 12 porciones cuesta *34,00*.
< ¿Se puede encargar para el sábado?
> Claro, ¿para qué hora?
< A las 4 de la tarde
>> Anotado, sábado a las 4

< ¿Hacen entregas los domingos?
> Solo por la mañana, de 8 a 11.
< Perfecto, gracias

< La torta estuvo buenísima, ¡gracias! 😍
> ¡Qué alegría! Gracias a usted

< Necesito 50 panecillos para el colegio
> ¿Con sésamo o sin sésamo?
< Mitad y mitad
> Hecho. Serían 45,00 con entrega.
< Le transfiero hoy mismo

< ¿Me puede mandar la lista de precios?
> Aquí está: https://example.com/precios
< Gracias, la reviso

< Llego en 10 minutos
> Aquí lo esperamos

< ¿Tienen algo sin azúcar?
> Sí, el pan de centeno y las galletas de avena.
< Deme dos bolsas de galletas
`);
