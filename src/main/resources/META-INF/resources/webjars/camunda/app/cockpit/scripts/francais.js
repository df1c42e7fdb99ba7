/* The English literals of Cockpit 7.24: previews of forms, tables of decision, called instances, and the technical names beside the diagram. */
import { translateForms } from '../../../../js/webapps/formulaires.js';
import { translateFrame } from '../../../../js/webapps/traduire.js';

translateFrame([
  ['State', 'État'],
  ['null', '—'],
  ['Toggle this section', 'Ouvrir ou fermer cette partie'],
  ['Suspended Job Definition', 'Travail prévu suspendu'],
  ['No parcours en cours', 'Aucun parcours en cours'],
  ['Invalid Date Value.', 'Cette date n’existe pas.'],
  ['process application', 'l’application'],
  // kinds of steps
  ['processDefinition', 'modèle'],
  ['callActivity', 'sous-parcours'],
  ['userTask', 'tâche'],
  ['serviceTask', 'action automatique'],
  ['businessRuleTask', 'table de décision'],
  ['subProcess', 'partie du modèle'],
  ['multiInstanceBody', 'étape répétée'],
  ['exclusiveGateway', 'question'],
  ['parallelGateway', 'étapes en parallèle'],
  ['intermediateTimer', 'attente d’une date'],
  ['boundaryTimer', 'minuteur'],
  ['intermediateMessageCatch', 'attente d’un message'],
  ['boundaryMessage', 'message'],
  // kinds of incidents
  ['Failed Job', 'travail de fond en échec'],
  ['failedJob', 'travail de fond en échec'],
  ['Failed External Task', 'tâche externe en échec'],
  ['failedExternalTask', 'tâche externe en échec'],
  // tables of decision
  ['Hit policy:', 'Lignes retenues :'],
  ['Unique', 'une seule possible'],
  ['First', 'la première'],
  ['Priority', 'la prioritaire'],
  ['Any', 'une au choix'],
  ['Collect', 'toutes'],
  ['Collect (Sum)', 'toutes (somme)'],
  ['Collect (Min)', 'toutes (minimum)'],
  ['Collect (Max)', 'toutes (maximum)'],
  ['Collect (Count)', 'toutes (nombre)'],
  ['Rule order', 'toutes, dans l’ordre des lignes'],
  ['Output order', 'toutes, dans l’ordre des résultats'],
  ['No overlap is possible and all rules are disjoint. Only a single rule can be matched', 'Une seule ligne peut convenir.'],
  ['Rules may overlap. The first matching rule will be chosen', 'Plusieurs lignes peuvent convenir : la première décide.'],
  ['Collects the values of all matching rules', 'Toutes les lignes qui conviennent comptent.'],
  ['Collects the values of all matching rules and sums up to a single value', 'Les valeurs des lignes qui conviennent s’ajoutent.'],
  ['Collects the values of all matching rules in rule order', 'Toutes les lignes qui conviennent comptent, dans leur ordre.'],
  ['When', 'Si'],
  ['And', 'Et'],
  ['Then', 'Alors'],
  ['Annotations', 'Remarques'],
  ['View DRD', 'Voir le schéma de décision'],
  ['Input type', 'Type de la donnée reçue'],
  ['Output type', 'Type de la réponse'],
  ['Output label', 'Réponse'],
  ['Output name', 'Nom de la réponse'],
  ['integer', 'nombre entier'],
  ['long', 'grand nombre entier'],
  ['double', 'nombre décimal'],
  ['string', 'texte'],
  ['boolean', 'oui ou non'],
  ['date', 'date']
], [
  [/^Decision name: (.+)$/, 'Table de décision : $1'],
  [/^Input (?:label|expression): (.+)$/, 'Donnée reçue : $1'],
  [/^Output (?:label|name): (.+)$/, 'Réponse : $1'],
  // a label and its colon are put together in the page, without the space French wants
  [/^(\p{L}[\p{L}’ ]+\p{L}):$/u, '$1\u00a0:']
]);
translateForms();
