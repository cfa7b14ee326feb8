package org.ibcm.engine.hardening;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the JSON API answers when it cannot do as asked: the same shape as the engine's interfaces. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiRefusals {

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(Exception failure) {
        Refusal refusal = Refusal.of(failure);
        return ResponseEntity.status(refusal.status()).body(refusal);
    }
}
