package org.roundtable.participants.network;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the women's network works.
 *
 * @param messagesADay how many messages a member may have relayed in a day, by UTC
 */
@Validated
@ConfigurationProperties("roundtable.participants.network")
record NetworkProperties(@DefaultValue("20") @Positive int messagesADay) {}
