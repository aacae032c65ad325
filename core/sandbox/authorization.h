#pragma once

#include <QByteArray>

#include <optional>

namespace yiren::sandbox {

// The five members of an Authorization header (contract/wechat-pay.md 3), as written.
struct Authorization {
    QByteArray mchid;
    QByteArray nonce;
    QByteArray signature; // Base64
    QByteArray timestamp;
    QByteArray serial;

    static constexpr char scheme[] = "WECHATPAY2-SHA256-RSA2048";

    // What follows the scheme: five members in any order, comma separated, in double quotes, none twice, none else, none empty.
    [[nodiscard]] static std::optional<Authorization> fromMembers(const QByteArray &text);
};

} // namespace yiren::sandbox
