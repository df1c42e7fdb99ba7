package fr.allianceeducative.commission;

import fr.allianceeducative.people.Role;
import java.util.List;

/**
 * The body that examines the cases of a school: GPDS, or équipe éducative in primary schools.
 *
 * @param label « GPDS »
 * @param withArticle « le GPDS »
 * @param ofLabel « du GPDS »
 * @param chair who presides
 * @param quorum members who must be present, the chair included
 * @param members who is invited unless the agenda says otherwise
 */
public record Body(
    String label, String withArticle, String ofLabel, Role chair, int quorum, List<Role> members) {}
