package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form with files that is too large or cannot be taken apart; it fails before any page has it. Answered here and now:
 * on its way to the usual error page it would be taken apart, and fail, once more.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
@ControllerAdvice
class UploadRefusals {

    private final PageModel pageModel;

    UploadRefusals(PageModel pageModel) {
        this.pageModel = pageModel;
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, request);
    }

    @ExceptionHandler
    ModelAndView unreadable(MultipartException failure, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        pageModel.describe(request);
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }
}
