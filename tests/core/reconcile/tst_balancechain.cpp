#include "reconcile/balancechain.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace yiren;

namespace {

using Kind = ChainBreak::Kind;

constexpr int archiveDays = 60;
constexpr int paymentsADay = 42; // with their fees 84 rows a day, 5,040 in all

struct Archive {
    std::vector<ChainDay> days;

    size_t rows() const
    {
        size_t sum = 0;
        for (const ChainDay &day : days)
            sum += day.rows.size();
        return sum;
    }
};

// Payments with fees in the same second, sometimes in the wrong order as WeChat writes them, and a withdrawal a day.
Archive makeArchive(quint32 seed)
{
    QRandomGenerator random(seed);
    Archive archive;
    qint64 balance = 100'000;
    for (int d = 0; d < archiveDays; ++d) {
        ChainDay day{BusinessDay(QDate(2026, 1, 1).addDays(d)), {}, {}};
        qint64 second = day.day.start().toMSecsSinceEpoch();
        const auto add = [&](FundDirection direction, qint64 fen) {
            FundRow row;
            row.bookedAt = second;
            row.direction = direction;
            row.amount = Money::fromFen(fen);
            balance += direction == FundDirection::In ? fen : -fen;
            row.balance = Money::fromFen(balance);
            day.rows.push_back(row);
        };
        for (int p = 0; p < paymentsADay; ++p) {
            second += 1000 + random.bounded(1'000'000);
            const qint64 fen = 100 + random.bounded(50'000);
            add(FundDirection::In, fen);
            add(FundDirection::Out, 1 + fen * 6 / 1000);
            if (random.bounded(10) == 0)
                std::swap(day.rows[day.rows.size() - 1], day.rows[day.rows.size() - 2]);
        }
        second += 1000;
        add(FundDirection::Out, 10'000 + random.bounded(5'000));
        for (size_t i = 0; i < day.rows.size(); ++i)
            day.rows[i].line = qint64(i) + 2;
        day.footer = countedFooter(day.rows);
        archive.days.push_back(std::move(day));
    }
    return archive;
}

// As a file that was rewritten would have them.
void renumber(ChainDay &day)
{
    for (size_t i = 0; i < day.rows.size(); ++i)
        day.rows[i].line = qint64(i) + 2;
}

struct Place {
    size_t day;
    size_t row;
};

Place anywhere(const Archive &archive, QRandomGenerator &random)
{
    const size_t day = random.bounded(quint32(archive.days.size()));
    return {day, random.bounded(quint32(archive.days[day].rows.size()))};
}

// A row whose second no other row shares, or whose partner keeps the file's order: its place in the file is its place in the chain.
bool isInOrder(const ChainDay &day, size_t row)
{
    const auto follows = [&](size_t at) {
        return at == 0 || day.rows[at - 1].balance + day.rows[at].signedAmount() == day.rows[at].balance;
    };
    for (size_t at = row > 1 ? row - 1 : 1; at <= row + 2 && at < day.rows.size(); ++at) {
        if (!follows(at))
            return false;
    }
    return true;
}

QByteArray described(const ChainReport &report)
{
    QByteArray text;
    for (const ChainBreak &found : report.breaks)
        text +=
            QString(chainBreakName(found.kind)).toUtf8() + ' ' + found.day.toText().toUtf8() + ' ' + QByteArray::number(found.line) + "; ";
    return text;
}

// What is wrong if the report is not exactly this one break; empty if it is.
QByteArray unlessOneBreak(const ChainReport &report, Kind kind, BusinessDay day, qint64 line)
{
    if (report.breaks.size() == 1 && report.breaks[0].kind == kind && report.breaks[0].day == day && report.breaks[0].line == line)
        return {};
    return described(report) + "expected " + QString(chainBreakName(kind)).toUtf8() + ' ' + day.toText().toUtf8() + ' '
        + QByteArray::number(line);
}

#define COMPARE_ONE_BREAK(report, kind, day, line)                                                                                         \
    do {                                                                                                                                   \
        const QByteArray wrong = unlessOneBreak(report, kind, day, line);                                                                  \
        QVERIFY2(wrong.isEmpty(), wrong.constData());                                                                                      \
    } while (false)

} // namespace

class TestBalanceChain : public QObject
{
    Q_OBJECT

private slots:
    void holdsOverAllDays()
    {
        const Archive archive = makeArchive(1);
        const ChainReport report = checkChain(archive.days);
        QVERIFY2(report.holds(), described(report).constData());
        QCOMPARE(report.rows, qint64(5'100));
        QCOMPARE(report.days, qint64(60));
        QVERIFY(report.reordered > 0);
        QCOMPARE(report.opening, std::optional(Money::fromFen(100'000)));
        QCOMPARE(report.balances.size(), size_t(60));
    }

    void readsTheContractsDay()
    {
        // contract/wechat-pay.md 11.7, first rows of BASIC: 1000.00 + 19.90 - 0.12 + 128.00 - 0.77.
        ChainDay day{BusinessDay(QDate(2026, 3, 5)), {}, FundFooter{2, Money::fromFen(14'790), 2, Money::fromFen(89)}};
        const std::pair<qint64, qint64> movements[] = {{1990, 101'990}, {-12, 101'978}, {12'800, 114'778}, {-77, 114'701}};
        for (const auto &[amount, balance] : movements) {
            FundRow row;
            row.line = qint64(day.rows.size()) + 2;
            row.bookedAt = row.line;
            row.direction = amount > 0 ? FundDirection::In : FundDirection::Out;
            row.amount = Money::fromFen(qAbs(amount));
            row.balance = Money::fromFen(balance);
            day.rows.push_back(row);
        }
        const ChainReport report = checkChain({day});
        QVERIFY2(report.holds(), described(report).constData());
        QCOMPARE(report.opening, std::optional(Money::fromFen(100'000)));
        QCOMPARE(report.closing, std::optional(Money::fromFen(114'701)));
    }

    // Every kind of change, at many places of an archive of 5,100 rows over 60 days: exactly that row and day is named, and nothing else.
    void namesTheRowThatWasDeletedFromTheDatabase()
    {
        const Archive archive = makeArchive(2);
        QRandomGenerator random(20);
        for (int i = 0; i < 400; ++i) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            ChainDay &day = changed.days[place.day];
            const qint64 line = day.rows[place.row].line;
            day.rows.erase(day.rows.begin() + qsizetype(place.row));
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::RowMissing, day.day, line);
            QCOMPARE(report.breaks[0].rows, qint64(1));
        }
    }

    void namesTheRowThatWasCutOutOfAFile()
    {
        const Archive archive = makeArchive(3);
        QRandomGenerator random(30);
        int tried = 0;
        while (tried < 400) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            ChainDay &day = changed.days[place.day];
            if (!isInOrder(day, place.row))
                continue;
            ++tried;
            const qint64 line = day.rows[place.row].line;
            day.rows.erase(day.rows.begin() + qsizetype(place.row));
            renumber(day);
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::RowMissing, day.day, line);
        }
    }

    void namesTheRowWhoseAmountWasChanged()
    {
        const Archive archive = makeArchive(4);
        QRandomGenerator random(40);
        for (int i = 0; i < 400; ++i) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            FundRow &row = changed.days[place.day].rows[place.row];
            const Money before = row.signedAmount();
            row.amount += Money::fromFen(1 + random.bounded(10'000));
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::AmountChanged, changed.days[place.day].day, row.line);
            QCOMPARE(report.breaks[0].expected, before);
        }
    }

    void namesTheRowWhoseBalanceWasChanged()
    {
        const Archive archive = makeArchive(5);
        QRandomGenerator random(50);
        for (int i = 0; i < 400; ++i) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            FundRow &row = changed.days[place.day].rows[place.row];
            const Money before = row.balance;
            row.balance -= Money::fromFen(1 + random.bounded(10'000));
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::BalanceChanged, changed.days[place.day].day, row.line);
            QCOMPARE(report.breaks[0].expected, before);
        }
    }

    void namesBothRowsThatWereSwapped()
    {
        const Archive archive = makeArchive(6);
        QRandomGenerator random(60);
        int tried = 0;
        while (tried < 400) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            ChainDay &day = changed.days[place.day];
            const size_t other = random.bounded(quint32(day.rows.size()));
            const auto [a, b] = std::minmax(place.row, other);
            // Within one second any order is WeChat's own; there the chain tells nothing.
            if (a == b || day.rows[a].bookedAt == day.rows[b].bookedAt || !isInOrder(day, a) || !isInOrder(day, b))
                continue;
            ++tried;
            std::swap(day.rows[a], day.rows[b]);
            renumber(day);
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::RowsSwapped, day.day, qint64(a) + 2);
            QCOMPARE(report.breaks[0].otherLine, qint64(b) + 2);
        }
    }

    void namesTheDayThatWasTruncated()
    {
        const Archive archive = makeArchive(7);
        QRandomGenerator random(70);
        for (int i = 0; i < 200; ++i) {
            Archive changed = archive;
            ChainDay &day = changed.days[random.bounded(quint32(archiveDays))];
            const size_t kept = 1 + random.bounded(quint32(day.rows.size() - 1));
            if (!isInOrder(day, kept) || !isInOrder(day, kept - 1))
                continue;
            const qint64 cut = qint64(day.rows.size() - kept);
            day.rows.resize(kept);
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::RowMissing, day.day, qint64(kept) + 2);
            QCOMPARE(report.breaks[0].rows, cut);
        }
    }

    void namesARowThatWasAdded()
    {
        const Archive archive = makeArchive(8);
        QRandomGenerator random(80);
        for (int i = 0; i < 200; ++i) {
            Archive changed = archive;
            const Place place = anywhere(changed, random);
            ChainDay &day = changed.days[place.day];
            if (!isInOrder(day, place.row))
                continue;
            FundRow copy = day.rows[place.row];
            copy.bookedAt += 1; // of its own second
            copy.line = 900;
            day.rows.insert(day.rows.begin() + qsizetype(place.row) + 1, copy);
            if (place.row + 2 < day.rows.size() && day.rows[place.row + 2].bookedAt < copy.bookedAt)
                continue;
            const ChainReport report = checkChain(changed.days);
            COMPARE_ONE_BREAK(report, Kind::RowAdded, day.day, qint64(900));
        }
    }

    void namesDaysThatAreMissing()
    {
        Archive archive = makeArchive(9);
        archive.days.erase(archive.days.begin() + 20, archive.days.begin() + 22);
        const ChainReport report = checkChain(archive.days);
        COMPARE_ONE_BREAK(report, Kind::DayMissing, BusinessDay(QDate(2026, 1, 21)), qint64(0));
    }

    // A day on which nothing moved stands between the hole and the day that shows it.
    void namesDaysThatAreMissingBeforeAnEmptyOne()
    {
        Archive archive = makeArchive(9);
        archive.days.erase(archive.days.begin() + 20, archive.days.begin() + 22);
        archive.days.insert(archive.days.begin() + 20, ChainDay{archive.days[20].day.previous(), {}, {}});
        const ChainReport report = checkChain(archive.days);
        COMPARE_ONE_BREAK(report, Kind::DayMissing, BusinessDay(QDate(2026, 1, 21)), qint64(0));
    }

    void bridgesDaysWithoutMovements()
    {
        Archive archive = makeArchive(11);
        ChainDay empty{archive.days.back().day.next(), {}, {}};
        ChainDay later = makeArchive(11).days.front();
        // Opens with what the archive closed with.
        const Money shift = archive.days.back().rows.back().balance - (later.rows.front().balance - later.rows.front().signedAmount());
        later.day = empty.day.next();
        for (FundRow &row : later.rows) {
            row.balance += shift;
            row.bookedAt += 70LL * 86'400'000;
        }
        QVERIFY(isInOrder(later, 0));
        archive.days.push_back(empty);
        archive.days.push_back(later);
        QVERIFY2(checkChain(archive.days).holds(), described(checkChain(archive.days)).constData());
    }

    // A file that states more rows than it shows, as ../shared/samples/bills/gunsluo.BASIC.csv does.
    void saysThatAFooterCountsMoreRows()
    {
        ChainDay day{BusinessDay(QDate(2021, 2, 1)), {}, FundFooter{1, Money::fromFen(1), 2, Money::fromFen(2)}};
        for (const qint64 balance : {22, 21}) {
            FundRow row;
            row.line = qint64(day.rows.size()) + 2;
            row.bookedAt = row.line * 1000;
            row.direction = FundDirection::Out;
            row.amount = Money::fromFen(1);
            row.balance = Money::fromFen(balance);
            day.rows.push_back(row);
        }
        const ChainReport report = checkChain({day});
        QCOMPARE(report.breaks.size(), size_t(1));
        QCOMPARE(report.breaks[0].kind, Kind::RowMissing);
        QCOMPARE(report.breaks[0].rows, qint64(1));
    }

    void holdsWithNothing()
    {
        QVERIFY(checkChain({}).holds());
        QVERIFY(checkChain({ChainDay{BusinessDay(QDate(2026, 1, 1)), {}, FundFooter{}}}).holds());
    }
};

QTEST_GUILESS_MAIN(TestBalanceChain)
#include "tst_balancechain.moc"
