package org.roundtable.office;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.broker.MemberListener;

/**
 * What an office is started from.
 *
 * @param code for example {@code IQ}
 * @param name what people call it
 * @param country the country it works in; none for a regional office
 * @param folder its data folder, which belongs to it for good
 * @param port where the gateway listens on this machine
 * @param url where people reach the gateway, if not by this machine's own name
 * @param tls what the gateway proves itself with, if it serves HTTPS by itself
 * @param members where member offices connect, if it has any
 * @param parent the joining file that the parent handed out, if it has a parent
 * @param parentAddress overrides the joining file's {@code host:port}, for a parent that moved
 * @param mail the SMTP server, {@code host:port}
 * @param mailbox whether to run a mail server of its own that keeps what it is sent, for the demo
 */
public record OfficeSettings(
    OfficeCode code,
    String name,
    Optional<CountryCode> country,
    Path folder,
    int port,
    Optional<URI> url,
    Optional<Tls> tls,
    Optional<MemberListener> members,
    Optional<Path> parent,
    Optional<String> parentAddress,
    Optional<String> mail,
    boolean mailbox) {}
