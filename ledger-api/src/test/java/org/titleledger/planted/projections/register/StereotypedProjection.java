package org.titleledger.planted.projections.register;

import org.springframework.stereotype.Component;

/** Breaks: read models are plain classes. */
@Component
final class StereotypedProjection {}
