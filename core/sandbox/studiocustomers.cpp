#include "sandbox/studiocustomers.h"

#include "sandbox/peoplenames.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 plannedCustomers = 4800;
constexpr qint64 firstWeeksMs = 60LL * 24 * 3600 * 1000;
constexpr qint64 perMilleFaithful = 640;
constexpr qint64 perMilleLost = 340; // after each further purchase

QString newOpenId(RandomStream &random)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QString openid = QStringLiteral("o");
    quint64 bits = 0;
    for (int i = 0; i < 27; ++i) {
        if (i % 9 == 0)
            bits = random.next();
        openid += QLatin1Char(alphabet[bits & 63]);
        bits >>= 6;
    }
    return openid;
}

QString newPhone(RandomStream &random)
{
    static constexpr const char *prefixes[] = {"130", "135", "136", "138", "139", "150", "152", "158", "177", "180", "186", "188"};
    return QLatin1String(random.pick(prefixes)) + QString::number(random.below(100'000'000)).rightJustified(8, u'0');
}

} // namespace

bool StudioCustomers::isNew(qint64 atMs, RandomStream &random) const
{
    const qint64 customersLeft = std::max<qint64>(0, plannedCustomers - static_cast<qint64>(m_customers.size()));
    const qint64 usual = 1000 * customersLeft / std::max<qint64>(1, m_ordersLeft);
    return m_faithful.empty() || random.chance(atMs < m_openingMs + firstWeeksMs ? 850 : usual);
}

const StudioCustomer &StudioCustomers::welcome(qint64 atMs, RandomStream &random)
{
    m_customers.push_back({OpenId(newOpenId(random)), personName(random), newPhone(random), atMs});
    if (random.chance(perMilleFaithful))
        m_faithful.push_back(m_customers.size() - 1);
    return m_customers.back();
}

const StudioCustomer &StudioCustomers::next(qint64 atMs, RandomStream &random)
{
    const bool fresh = isNew(atMs, random);
    --m_ordersLeft;
    if (fresh)
        return welcome(atMs, random);
    const auto position = static_cast<size_t>(random.below(static_cast<qint64>(m_faithful.size())));
    const size_t customer = m_faithful[position];
    if (random.chance(perMilleLost)) {
        m_faithful[position] = m_faithful.back();
        m_faithful.pop_back();
    }
    return m_customers[customer];
}

} // namespace yiren::sandbox
