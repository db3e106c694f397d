#include "pipeline/fetch/address.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

struct Case {
  const char* address;
  AddressClass kind;
};

class AddressTest : public testing::TestWithParam<Case> {};

TEST_P(AddressTest, IsOfItsClass) {
  EXPECT_EQ(Classify(std::string(GetParam().address)), GetParam().kind) << GetParam().address;
}

INSTANTIATE_TEST_SUITE_P(
    Addresses, AddressTest,
    testing::Values(
        Case{"93.184.216.34", AddressClass::kPublic}, Case{"2606:2800:220:1::1", AddressClass::kPublic},
        Case{"172.32.0.1", AddressClass::kPublic}, Case{"100.128.0.1", AddressClass::kPublic},
        Case{"127.0.0.1", AddressClass::kLoopback}, Case{"127.255.255.254", AddressClass::kLoopback},
        Case{"::1", AddressClass::kLoopback}, Case{"10.1.2.3", AddressClass::kPrivate},
        Case{"172.16.0.1", AddressClass::kPrivate}, Case{"172.31.255.255", AddressClass::kPrivate},
        Case{"192.168.1.1", AddressClass::kPrivate}, Case{"100.64.0.1", AddressClass::kPrivate},
        Case{"fd00::1", AddressClass::kPrivate}, Case{"fec0::1", AddressClass::kPrivate},
        Case{"169.254.169.254", AddressClass::kLinkLocal}, Case{"fe80::1", AddressClass::kLinkLocal},
        Case{"224.0.0.1", AddressClass::kMulticast}, Case{"ff02::1", AddressClass::kMulticast},
        Case{"0.0.0.0", AddressClass::kReserved}, Case{"::", AddressClass::kReserved},
        Case{"255.255.255.255", AddressClass::kReserved}, Case{"198.18.0.1", AddressClass::kReserved},
        Case{"2001:db8::1", AddressClass::kReserved},
        // An IPv4 address inside an IPv6 one
        Case{"::ffff:127.0.0.1", AddressClass::kLoopback},
        Case{"::ffff:93.184.216.34", AddressClass::kPublic},
        Case{"::ffff:0:10.0.0.1", AddressClass::kPrivate}, Case{"::127.0.0.1", AddressClass::kLoopback},
        Case{"64:ff9b::a9fe:a9fe", AddressClass::kLinkLocal}, Case{"64:ff9b:1::1", AddressClass::kPrivate},
        Case{"2002:7f00:1::", AddressClass::kLoopback}, Case{"2001:0:53aa::1", AddressClass::kReserved},
        Case{"not an address", AddressClass::kReserved}));

}  // namespace
}  // namespace reckoner
