package org.ibcm.review;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Under a name of its own: groups have their reviews, too. */
@Component("regionalReviews")
interface Reviews extends Repository<Review, String> {

    Optional<Review> findById(String reference);

    /** The review of a reference that the caller knows to be one. */
    default Review get(String reference) {
        return findById(reference).orElseThrow(() -> new NoSuchElementException("No review " + reference));
    }

    Optional<Review> findByReviewYear(int reviewYear);

    List<Review> findAllByOrderByReviewYearDesc();

    Review saveAndFlush(Review review);
}
