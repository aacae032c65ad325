#include "sandbox/official/statisticsdesk.h"

#include <algorithm>
#include <array>

namespace yiren::sandbox {

namespace {

enum class Edition { Classic, Current, Retired };

struct Figures {
    const char *name;
    qint64 mostDays;
    Edition edition;
};

constexpr std::array servedFigures{
    Figures{"getusersummary", 7, Edition::Classic},           Figures{"getusercumulate", 7, Edition::Classic},
    Figures{"getarticleread", 1, Edition::Current},           Figures{"getarticleshare", 1, Edition::Current},
    Figures{"getbizsummary", 30, Edition::Current},           Figures{"getarticletotaldetail", 1, Edition::Current},
    Figures{"getupstreammsg", 7, Edition::Classic},           Figures{"getupstreammsghour", 1, Edition::Classic},
    Figures{"getupstreammsgweek", 30, Edition::Classic},      Figures{"getupstreammsgmonth", 30, Edition::Classic},
    Figures{"getupstreammsgdist", 15, Edition::Classic},      Figures{"getupstreammsgdistweek", 30, Edition::Classic},
    Figures{"getupstreammsgdistmonth", 30, Edition::Classic}, Figures{"getinterfacesummary", 30, Edition::Classic},
    Figures{"getinterfacesummaryhour", 1, Edition::Classic},  Figures{"getarticlesummary", 0, Edition::Retired},
    Figures{"getarticletotal", 0, Edition::Retired},          Figures{"getuserread", 0, Edition::Retired},
    Figures{"getuserreadhour", 0, Edition::Retired},          Figures{"getusershare", 0, Edition::Retired},
    Figures{"getusersharehour", 0, Edition::Retired},
};

const Figures *figuresNamed(const QString &name)
{
    const auto found =
        std::find_if(servedFigures.begin(), servedFigures.end(), [&](const Figures &known) { return name == QLatin1String(known.name); });
    return found == servedFigures.end() ? nullptr : &*found;
}

// Until eight o'clock yesterday is not complete.
bool isReady(BusinessDay day, const QDateTime &now)
{
    return now >= day.end().addSecs(8 * 3600);
}

std::optional<DeskAnswer> figuresRangeProblem(const Figures &figures, BusinessDay begin, BusinessDay end, const QDateTime &now)
{
    const BusinessDay oldest(figures.edition == Edition::Current ? QDate(2025, 11, 1) : QDate(2014, 12, 1));
    if (end < begin || begin < oldest || !(end < BusinessDay::of(now)) || begin.daysTo(end) >= figures.mostDays)
        return refused(61501);
    return isReady(end, now) ? std::nullopt : std::optional(refused(61503));
}

} // namespace

DeskAnswer StatisticsDesk::answer(const DeskRequest &request)
{
    const QString name = QString::fromLatin1(request.raw.path().mid(QByteArrayView(request.route.path).size()));
    const Figures *figures = figuresNamed(name);
    if (!figures)
        return notServed();
    if (figures->edition == Edition::Retired)
        return refused(47009);
    const auto begin = BusinessDay::fromText(request.body[u"begin_date"].toString());
    const auto end = BusinessDay::fromText(request.body[u"end_date"].toString());
    if (!begin || !end)
        return refused(61500);
    if (auto problem = figuresRangeProblem(*figures, *begin, *end, m_clock.now()))
        return *problem;
    QJsonArray list;
    for (BusinessDay day = *begin; day <= *end; day = day.next()) {
        for (const QJsonValue &row : m_books.figures.rows.value(ReaderFigures::key(name, day)))
            list.append(row);
    }
    QJsonObject answer{{QStringLiteral("list"), list}};
    if (figures->edition == Edition::Current)
        answer.insert(QStringLiteral("is_delay"), m_books.figures.isDelayed);
    return bare(answer);
}

} // namespace yiren::sandbox
