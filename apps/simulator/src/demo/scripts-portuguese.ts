import { parseScripts } from './parse-script.ts';

/** What Portuguese-speaking customers and the bakery write. */
export const portugueseScripts = parseScripts(`
< Bom dia! Tem pão de queijo hoje?
> Bom dia! Tem sim, saindo agora do forno 😋
< Separa 20 pra mim por favor
> Separado! Pode vir até as 11h.

< Oi Maria, quanto custa o bolo de cenoura de 2 kg?
> Oi! O de 2 kg sai por *R$ 96,00*, com cobertura de chocolate.
< E a entrega no centro?
> R$ 12,00.
< Fechado. Pode ser pra sexta às 15h?
> Anotado ✅ sexta, 15h, bolo de cenoura 2 kg.
< Vou fazer o pix agora
< Pronto, já foi
> Recebido, obrigada! 🙏

< Boa tarde, vocês fazem salgadinhos para festa?
> Fazemos! O cento:\\n- coxinha 70\\n- kibe 65\\n- bolinha de queijo 70
<< Quero 2 centos de coxinha e 1 de bolinha
> Para que dia?
< Dia 15, à noite
> Perfeito, fica R$ 210,00.

< O bolo ficou maravilhoso, todo mundo amou 🥰
> Que alegria ler isso, muito obrigada!

< Vocês abrem no domingo?
> Das 7h às 12h.
< Ótimo

< Perdi o endereço, me manda de novo?
> Claro: https://example.com/padaria
< Obrigado!

< Tem opção sem lactose?
> O pão integral e o bolo de laranja.
< Vou querer um bolo de laranja então

< Vou atrasar uns 15 minutinhos
> Sem problema, te espero

< Consegue aumentar meu pedido? Eram 30 pães, agora 50
> Consigo sim, até amanhã cedo está pronto.
< Você salvou meu café da manhã kkkk

< Quanto fica meio quilo de biscoito amanteigado?
> R$ 28,00
< Me vê 1 kg

< Feliz aniversário para a padaria! 🎉🎂🎈
> Obrigada!! Hoje tem café por nossa conta ☕
`);
