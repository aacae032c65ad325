#include "sandbox/official/ridbook.h"

#include "crypto/random.h"

namespace yiren::sandbox {

QString RidBook::make() const
{
    const QByteArray random = randomBytes(8).toHex();
    return QString::number(nowSeconds(), 16).rightJustified(8, u'0') + u'-' + QString::fromLatin1(random.left(8)) + u'-'
        + QString::fromLatin1(random.mid(8));
}

const RidBook::Entry *RidBook::find(const QString &rid) const
{
    const auto found = m_entries.constFind(rid);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

} // namespace yiren::sandbox
