/** Traces in the database: inserts and, by whole chains, deletes; no update anywhere. */
@NullMarked
package fr.allianceeducative.trace.persistence;

import org.jspecify.annotations.NullMarked;
