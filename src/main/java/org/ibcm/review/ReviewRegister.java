package org.ibcm.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regional reviews, running and past (D.5.a, D.6.a). */
@Service
@Transactional(readOnly = true)
public class ReviewRegister {

    private final Reviews reviews;

    ReviewRegister(Reviews reviews) {
        this.reviews = reviews;
    }

    public Optional<ReviewView> find(String reference) {
        return reviews.findById(reference).map(Review::view);
    }

    public Optional<ReviewView> ofYear(int year) {
        return reviews.findByReviewYear(year).map(Review::view);
    }

    /** All with their days only, the latest first. */
    public List<ReviewLine> lines() {
        return reviews.findAllByOrderByReviewYearDesc().stream()
                .map(Review::line)
                .toList();
    }
}
