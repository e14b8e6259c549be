package io.ledgerdesk.platform.files.store;

import java.net.URI;
import java.util.Optional;

/**
 * Where a bucket is and how to get in.
 *
 * @param endpoint of the service; absent for Amazon's own
 * @param region as the service calls it; any word for services that have none
 * @param prefix of all names, such as {@code desk/}; may be empty
 * @param accessKey absent for what the machine's surroundings give (environment, profile, role)
 * @param pathStyle whether the bucket is named in the path and not in the host
 */
public record S3Place(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        Optional<String> accessKey,
        Optional<String> secretKey,
        boolean pathStyle) {
    @Override
    public String toString() {
        return "S3Place[" + bucket + "/" + prefix + "]";
    }
}
