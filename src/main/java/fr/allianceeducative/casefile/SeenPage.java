package fr.allianceeducative.casefile;

import java.util.List;

/**
 * A page of the cases somebody may see, newest first.
 *
 * @param total number of cases the query finds in all
 */
public record SeenPage(int page, int size, long total, List<SeenCase> cases) {}
