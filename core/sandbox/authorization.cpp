#include "sandbox/authorization.h"

#include <QHash>
#include <QList>

namespace yiren::sandbox {

std::optional<Authorization> Authorization::fromMembers(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> members;
    for (const QByteArray &part : text.split(',')) {
        const qsizetype equals = part.indexOf("=\"");
        if (equals <= 0 || part.size() < equals + 4 || !part.endsWith('"'))
            return {};
        const QByteArray name = part.left(equals);
        if (members.contains(name))
            return {};
        members.insert(name, part.mid(equals + 2).chopped(1));
    }
    if (members.size() != 5)
        return {};
    const Authorization found{members.value("mchid"), members.value("nonce_str"), members.value("signature"), members.value("timestamp"),
                              members.value("serial_no")};
    for (const QByteArray &value : {found.mchid, found.nonce, found.signature, found.timestamp, found.serial}) {
        if (value.isEmpty())
            return {};
    }
    return found;
}

} // namespace yiren::sandbox
