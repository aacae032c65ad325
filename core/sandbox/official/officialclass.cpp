#include "sandbox/official/officialclass.h"

#include <array>

namespace yiren::sandbox {

namespace {

struct ClassName {
    const char *name;
    OfficialClass accountClass;
};

constexpr std::array classNames{ClassName{"P-SUB", OfficialClass::PersonalSubscription},
                                ClassName{"E-SUB-U", OfficialClass::EnterpriseSubscription},
                                ClassName{"E-SUB-V", OfficialClass::VerifiedEnterpriseSubscription},
                                ClassName{"E-SVC-V", OfficialClass::VerifiedService},
                                ClassName{"TEST", OfficialClass::Test},
                                ClassName{"MP", OfficialClass::MiniProgram},
                                ClassName{"SHOP", OfficialClass::Shop}};

} // namespace

std::optional<OfficialClass> officialClassNamed(const QString &name)
{
    for (const ClassName &known : classNames) {
        if (name == QLatin1String(known.name))
            return known.accountClass;
    }
    return {};
}

QStringList officialClassNames()
{
    QStringList names;
    for (const ClassName &known : classNames)
        names << QLatin1String(known.name);
    return names;
}

bool isSubscription(OfficialClass accountClass)
{
    return accountClass != OfficialClass::VerifiedService && accountClass != OfficialClass::Test
        && accountClass != OfficialClass::MiniProgram && accountClass != OfficialClass::Shop;
}

bool isPermitted(OfficialClass accountClass, Permission permission)
{
    switch (permission) {
    case Permission::All:
        return true;
    case Permission::Verified:
        return accountClass != OfficialClass::PersonalSubscription && accountClass != OfficialClass::EnterpriseSubscription
            && accountClass != OfficialClass::MiniProgram && accountClass != OfficialClass::Shop;
    case Permission::VerifiedOrMini:
        return isPermitted(accountClass, Permission::Verified) || accountClass == OfficialClass::MiniProgram;
    case Permission::ServiceOrMini:
        return isPermitted(accountClass, Permission::ServiceAccounts) || accountClass == OfficialClass::MiniProgram;
    case Permission::ServiceAccounts:
        return accountClass == OfficialClass::VerifiedService || accountClass == OfficialClass::Test;
    case Permission::ServiceButNotTest:
        return accountClass == OfficialClass::VerifiedService;
    case Permission::Shop:
        return accountClass == OfficialClass::Shop;
    case Permission::MiniProgram:
        return accountClass == OfficialClass::MiniProgram;
    }
    return false;
}

} // namespace yiren::sandbox
