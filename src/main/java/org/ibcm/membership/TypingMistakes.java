package org.ibcm.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.Corrigible.Corrector;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An applicant corrects what it wrote, until members and co-conveners have it before them (D.1). */
@Service
public class TypingMistakes {

    private final Applications applications;
    private final Corrections corrections;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TypingMistakes(
            Applications applications,
            Corrections corrections,
            Register register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** What may be corrected, by field, as it stands; a text that was left out is empty. Nothing once it is too late. */
    @Transactional(readOnly = true)
    public Map<String, String> corrigible(String reference) {
        Map<String, String> texts = new LinkedHashMap<>();
        applications.findById(reference).filter(Application::mayBeCorrected).ifPresent(application -> {
            ExpressionOfInterest said = application.applicant().interest();
            Corrigible.by(Corrector.APPLICANT).stream()
                    .filter(field -> field != Corrigible.ALTERNATE_NAME || said.alternateName() != null)
                    .forEach(field -> texts.put(field.field(), Objects.toString(field.in(said), "")));
        });
        return texts;
    }

    /** Takes over the texts given, by field; each that differs is kept as it was, too. */
    @Transactional
    public void correct(String reference, Map<String, String> texts) {
        texts.keySet().forEach(TypingMistakes::requireCorrigible);
        Application application = applications
                .findById(reference)
                .orElseThrow(() -> new NoSuchElementException("No application " + reference));
        application.requireCorrectable();
        ExpressionOfInterest said = application.applicant().interest();
        ExpressionOfInterest meant = with(said, texts).checked();
        List<Corrigible> changed = Corrigible.changed(Corrector.APPLICANT, said, meant);
        if (changed.isEmpty()) {
            return;
        }
        requireNameFree(said, meant);
        application.correct(meant);
        Instant now = clock.instant();
        changed.forEach(
                field -> corrections.save(Correction.of(reference, field, field.in(said), field.in(meant), now)));
        try {
            applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException e) {
            // another organisation took the name by a moment
            throw new ApplicationAlreadyOpen(meant.organisationName());
        }
        events.publishEvent(new ApplicationCorrected(
                reference, said.organisationName(), meant.organisationName(), meant.organisationType()));
    }

    private static void requireCorrigible(String field) {
        if (Corrigible.named(field)
                .filter(known -> known.isFor(Corrector.APPLICANT))
                .isEmpty()) {
            throw new InputRefused(
                    field,
                    "\"%s\" cannot be corrected here. Please write to the secretariat.".formatted(field),
                    "not-corrigible");
        }
    }

    private void requireNameFree(ExpressionOfInterest said, ExpressionOfInterest meant) {
        String name = Register.normalised(meant.organisationName());
        if (name.equals(Register.normalised(said.organisationName()))) {
            return;
        }
        register.requireAdmissible(meant.admission(null));
        if (applications.existsByOpenName(name)) {
            throw new ApplicationAlreadyOpen(meant.organisationName());
        }
    }

    private static ExpressionOfInterest with(ExpressionOfInterest said, Map<String, String> texts) {
        return new ExpressionOfInterest(
                text(Corrigible.ORGANISATION_NAME, said, texts),
                text(Corrigible.ACRONYM, said, texts),
                said.organisationType(),
                text(Corrigible.COUNTRY, said, texts),
                text(Corrigible.WEBSITE, said, texts),
                text(Corrigible.MANDATE, said, texts),
                text(Corrigible.MIGRATION_WORK, said, texts),
                text(Corrigible.MOTIVATION, said, texts),
                text(Corrigible.CONTRIBUTION, said, texts),
                said.representationLevel(),
                text(Corrigible.FOCAL_POINT_NAME, said, texts),
                said.focalPointEmail(),
                text(Corrigible.ALTERNATE_NAME, said, texts),
                said.alternateEmail(),
                said.sponsor(),
                said.language());
    }

    private static String text(Corrigible field, ExpressionOfInterest said, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(field.field())).orElseGet(() -> field.in(said));
    }
}
