package fr.allianceeducative.actionplan;

import fr.allianceeducative.actionplan.Exchange.Colour;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the follow-up of a pupil stands: what its dates are counted from.
 *
 * @param lastTouch day somebody was last in touch: the newest of signature, exchange and review
 * @param colour of the last exchange; null before the first
 * @param nextExchangeOn day agreed in the last exchange; null before the first
 * @param reviewOn day of the next review; null without a started plan
 */
public record FollowUp(
    LocalDate lastTouch,
    DraftPlan.Rhythm rhythm,
    @Nullable Colour colour,
    @Nullable LocalDate nextExchangeOn,
    @Nullable LocalDate reviewOn) {}
