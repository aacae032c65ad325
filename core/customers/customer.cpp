#include "customers/customer.h"

#include <array>

namespace yiren {

namespace {

struct NamedIdentity {
    IdentityKind kind;
    const char *name;
};
constexpr std::array identityNames{NamedIdentity{IdentityKind::OpenId, "openid"},
                                   NamedIdentity{IdentityKind::UnionId, "unionid"},
                                   NamedIdentity{IdentityKind::ExternalUserId, "external_userid"},
                                   NamedIdentity{IdentityKind::Phone, "phone"},
                                   NamedIdentity{IdentityKind::Transaction, "transaction"},
                                   NamedIdentity{IdentityKind::Code, "code"}};

} // namespace

QString identityKindName(IdentityKind kind)
{
    for (const NamedIdentity &named : identityNames) {
        if (named.kind == kind)
            return QString::fromLatin1(named.name);
    }
    return {};
}

std::optional<IdentityKind> identityKindFromName(QStringView name)
{
    for (const NamedIdentity &named : identityNames) {
        if (name == QLatin1String(named.name))
            return named.kind;
    }
    return std::nullopt;
}

} // namespace yiren
