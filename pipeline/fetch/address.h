// Which resolved addresses a crawler may connect to. A page from outside must not make us ask our own
// network, so every connection's address is judged after resolution, whatever its name, spelling or redirect
// said. Sources: the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), RFC 6052 (NAT64), RFC
// 3056 (6to4). Pure; any thread.
#pragma once

#include <string>

struct sockaddr;

namespace reckoner {

enum class AddressClass {
  kPublic,
  kLoopback,
  kPrivate,    // RFC 1918, unique local, shared (carrier NAT) space
  kLinkLocal,  // the cloud's metadata service lives here
  kMulticast,
  kReserved,  // unspecified, documentation, benchmarks, future use, other families
};

// An IPv6 address that carries an IPv4 one (mapped, compatible, NAT64, 6to4, Teredo) is judged by what it
// carries.
AddressClass Classify(const sockaddr* address);
// Of a numeric address, for configuration and tests; kReserved for what is none.
AddressClass Classify(const std::string& numeric);

}  // namespace reckoner
