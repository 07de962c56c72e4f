package org.roundtable.office.mailbox;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The mail server of the demo, with a page of what it was sent. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Mailbox {}
