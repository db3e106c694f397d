#include "pipeline/fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace reckoner {
namespace {

struct Block4 {
  uint32_t network;
  int bits;
  AddressClass kind;
};

constexpr uint32_t Ip(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

constexpr Block4 kBlocks4[] = {
    {Ip(0, 0, 0, 0), 8, AddressClass::kReserved},       {Ip(10, 0, 0, 0), 8, AddressClass::kPrivate},
    {Ip(100, 64, 0, 0), 10, AddressClass::kPrivate},    {Ip(127, 0, 0, 0), 8, AddressClass::kLoopback},
    {Ip(169, 254, 0, 0), 16, AddressClass::kLinkLocal}, {Ip(172, 16, 0, 0), 12, AddressClass::kPrivate},
    {Ip(192, 0, 0, 0), 24, AddressClass::kReserved},    {Ip(192, 0, 2, 0), 24, AddressClass::kReserved},
    {Ip(192, 88, 99, 0), 24, AddressClass::kReserved},  {Ip(192, 168, 0, 0), 16, AddressClass::kPrivate},
    {Ip(198, 18, 0, 0), 15, AddressClass::kReserved},   {Ip(198, 51, 100, 0), 24, AddressClass::kReserved},
    {Ip(203, 0, 113, 0), 24, AddressClass::kReserved},  {Ip(224, 0, 0, 0), 4, AddressClass::kMulticast},
    {Ip(240, 0, 0, 0), 4, AddressClass::kReserved},
};

using Bytes16 = std::array<uint8_t, 16>;

struct Block6 {
  Bytes16 network;
  int bits;
  AddressClass kind;
};

constexpr Block6 kBlocks6[] = {
    {{0xfc}, 7, AddressClass::kPrivate},
    {{0xfe, 0x80}, 10, AddressClass::kLinkLocal},
    {{0xfe, 0xc0}, 10, AddressClass::kPrivate},  // site-local, deprecated
    {{0xff}, 8, AddressClass::kMulticast},
    {{0x01, 0x00}, 64, AddressClass::kReserved},  // discard-only
    {{0x20, 0x01, 0x00, 0x00},
     23,
     AddressClass::kReserved},  // protocol assignments, Teredo's carried addresses with them
    {{0x20, 0x01, 0x0d, 0xb8}, 32, AddressClass::kReserved},
    {{0x3f, 0xff}, 20, AddressClass::kReserved},
    {{0x5f, 0x00}, 16, AddressClass::kReserved},
    {{0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}, 48, AddressClass::kPrivate},  // local-use NAT64
};

AddressClass Classify4(uint32_t address) {
  for (const Block4& block : kBlocks4)
    if ((address ^ block.network) >> (32 - block.bits) == 0) return block.kind;
  return AddressClass::kPublic;
}

bool HasPrefix(const Bytes16& address, const Bytes16& network, int bits) {
  for (int i = 0; i < bits; ++i)
    if (((address[i / 8] ^ network[i / 8]) >> (7 - i % 8)) & 1) return false;
  return true;
}

uint32_t Carried(const Bytes16& a, int at) { return Ip(a[at], a[at + 1], a[at + 2], a[at + 3]); }

AddressClass Classify6(const Bytes16& a) {
  static constexpr Bytes16 kZero = {};
  static constexpr Bytes16 kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  static constexpr Bytes16 kTranslated = {0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0};
  static constexpr Bytes16 kNat64 = {0x00, 0x64, 0xff, 0x9b};
  if (HasPrefix(a, kZero, 127)) return a[15] == 1 ? AddressClass::kLoopback : AddressClass::kReserved;
  if (HasPrefix(a, kMapped, 96) || HasPrefix(a, kTranslated, 96) || HasPrefix(a, kNat64, 96) ||
      HasPrefix(a, kZero, 96))
    return Classify4(Carried(a, 12));
  if (a[0] == 0x20 && a[1] == 0x02) return Classify4(Carried(a, 2));  // 6to4
  for (const Block6& block : kBlocks6)
    if (HasPrefix(a, block.network, block.bits)) return block.kind;
  return (a[0] & 0xe0) == 0x20 ? AddressClass::kPublic
                               : AddressClass::kReserved;  // 2000::/3 is all that is assigned
}

}  // namespace

AddressClass Classify(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, address, sizeof in);
    return Classify4(ntohl(in.sin_addr.s_addr));
  }
  if (address->sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, address, sizeof in);
    Bytes16 bytes;
    std::memcpy(bytes.data(), &in.sin6_addr, 16);
    return Classify6(bytes);
  }
  return AddressClass::kReserved;
}

AddressClass Classify(const std::string& numeric) {
  in_addr four;
  if (inet_pton(AF_INET, numeric.c_str(), &four) == 1) return Classify4(ntohl(four.s_addr));
  Bytes16 bytes;
  if (inet_pton(AF_INET6, numeric.c_str(), bytes.data()) == 1) return Classify6(bytes);
  return AddressClass::kReserved;
}

}  // namespace reckoner
