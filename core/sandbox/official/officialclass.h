#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace yiren::sandbox {

// The kinds of official account that one person can own, the Mini Program and the shop beside them (contract/wechat-official-account.md
// 0.3).
enum class OfficialClass {
    PersonalSubscription,           // P-SUB
    EnterpriseSubscription,         // E-SUB-U, not verified
    VerifiedEnterpriseSubscription, // E-SUB-V
    VerifiedService,                // E-SVC-V
    Test,                           // TEST
    MiniProgram,                    // MP with WeChat Pay
    Shop,                           // SHOP, a WeChat Shop (微信小店)
};

[[nodiscard]] std::optional<OfficialClass> officialClassNamed(const QString &name); // "P-SUB", …
[[nodiscard]] QStringList officialClassNames();
[[nodiscard]] bool isSubscription(OfficialClass accountClass);

// Who may use a capability: one kind of row of the permission matrix (0.4). What the matrix leaves open is decided so: a test account
// is like a verified service account, a subscription account has no subscription notices.
enum class Permission {
    All,
    Verified,          // 仅认证
    ServiceAccounts,   // verified service accounts and test accounts
    ServiceButNotTest, // message/mass/send
    MiniProgram,       // shipping, subscription messages
    VerifiedOrMini,    // customer service messages
    ServiceOrMini,     // templates of subscriptions
    Shop,              // orders of the shop
};

[[nodiscard]] bool isPermitted(OfficialClass accountClass, Permission permission);

} // namespace yiren::sandbox
