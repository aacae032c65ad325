#include "cli/commandline.h"
#include "cli/days.h"
#include "cli/session.h"
#include "cli/words.h"
#include "reconcile/bankrow.h"
#include "reconcile/settle.h"

namespace yiren {

namespace {

struct SettleWords {
    std::string date, kind, subject, action = "accept_with_reason", reason, bankDate, bankReference;
    qint64 bankFen = 0;
    qint64 withdraw = 0;
};

// A match has the bank's row for its reason.
Result<QString> reasonOf(const SettleWords &words)
{
    if (text(words.action) != actionName(Action::MatchBank))
        return text(words.reason);
    const auto day = dayOf(words.bankDate);
    return day ? Result<QString>(bankRowText({*day, Money::fromFen(words.bankFen), text(words.bankReference)}))
               : Result<QString>(failure(day.error()));
}

Exit settle(Terminal &terminal, const Globals &globals, const SettleWords &words)
{
    const auto day = dayOf(words.date);
    if (!day)
        return terminal.fail(day.error());
    const auto reason = reasonOf(words);
    if (!reason)
        return terminal.fail(reason.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const SettleRequest request{account.id,
                                *day,
                                text(words.kind),
                                text(words.subject),
                                actionFromName(text(words.action)).value_or(Action::AcceptWithReason),
                                *reason,
                                session.nowMs()};
    const auto settled = session.write<Settlement>([request](Database &database) { return settleDifference(database, request); });
    if (!settled)
        return terminal.fail(settled.error());
    terminal.say(Cli::tr("Settled. Take it back with: settle --withdraw %1").arg(settled->id));
    terminal.answer({{QStringLiteral("settlement"), settled->id},
                     {QStringLiteral("date"), day->toText()},
                     {QStringLiteral("class"), settled->key.kind},
                     {QStringLiteral("subject"), settled->key.subject},
                     {QStringLiteral("action"), settled->action}});
    return Exit::Ok;
}

Exit withdraw(Terminal &terminal, const Globals &globals, qint64 id)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const qint64 now = session.nowMs();
    const auto done =
        session.write<void>([account = account.id, id, now](Database &database) { return withdrawSettlement(database, account, id, now); });
    if (!done)
        return terminal.fail(done.error());
    terminal.say(Cli::tr("The decision is taken back."));
    terminal.answer({{QStringLiteral("withdrawn"), id}});
    return Exit::Ok;
}

} // namespace

void addSettle(CommandLine &line)
{
    Command command = line.root.command("settle", said(Cli::tr("Decide about a difference of an open day")));
    auto words = std::make_shared<SettleWords>();
    Option withdrawing = command.option("--withdraw", words->withdraw, said(Cli::tr("Take a decision back, by its number")));
    command.option("--date", words->date, said(Cli::tr("The Beijing day")));
    command.option("--class", words->kind, said(Cli::tr("As reconcile gives it")));
    command.option("--subject", words->subject, said(Cli::tr("Order, refund or row, as reconcile gives it")));
    command.option("--action", words->action)
        .oneOf({"record_order", "link", "mark_outside", "wait_for_next_bill", "query_refund", "accept_with_reason", "refund_duplicate",
                "remove_duplicate", "check_fee", "match_bank"});
    command.option("--reason", words->reason);
    command.option("--bank-date", words->bankDate, said(Cli::tr("Of match_bank: the day of the row in the bank's statement")));
    command.option("--bank-fen", words->bankFen, said(Cli::tr("Its amount, positive; must be what moved, to the fen")));
    command.option("--bank-reference", words->bankReference, said(Cli::tr("The bank's number of it")));
    command.whenCalled([&line, words, withdrawing] {
        if (!withdrawing.isGiven() && (words->date.empty() || words->kind.empty() || words->subject.empty()))
            missing("--date, --class, --subject");
        if (words->action == "match_bank" && (words->bankDate.empty() || words->bankFen == 0 || words->bankReference.empty()))
            missing("--bank-date, --bank-fen, --bank-reference");
        line.chosen = [&line, words](Terminal &terminal) {
            return words->withdraw != 0 ? withdraw(terminal, line.globals, words->withdraw) : settle(terminal, line.globals, *words);
        };
    });
}

} // namespace yiren
