#include "cli/commandline.h"
#include "cli/session.h"
#include "cli/words.h"
#include "customers/joining.h"
#include "words/customerwords.h"

#include <QJsonArray>

namespace yiren {

namespace {

struct CustomerWords {
    qint64 kept = 0, joined = 0, join = 0, customer = 0;
    QStringList openIds;
    bool apply = false;
};

struct JoinsKnown {
    std::vector<JoinProposal> proposals;
    std::vector<CustomerJoin> joins;
};

Result<JoinsKnown> readJoins(Database &database, AccountId account)
{
    auto proposals = openJoinProposals(database, account);
    auto joins = CustomerJoinStore(database).joins(account);
    if (!proposals || !joins)
        return failure(proposals ? joins.error() : proposals.error());
    return JoinsKnown{std::move(*proposals), std::move(*joins)};
}

// One after the other: who was joined to another by an earlier one is that person by now.
Result<qint64> applyProposals(Database &database, AccountId account, const std::vector<JoinProposal> &proposals, qint64 now)
{
    qint64 done = 0;
    for (const JoinProposal &proposal : proposals) {
        if (!joinsByItself(proposal.reason)) // somebody may have paid for another: only by `customer join`
            continue;
        const auto made = joinByRule(database, {account, proposal.kept, proposal.joined, proposal.reason, now});
        if (!made)
            return failure(made.error());
        done += *made ? 1 : 0;
    }
    return done;
}

QJsonObject proposalJson(const JoinProposal &proposal)
{
    return {{QStringLiteral("kept"), toInteger(proposal.kept)},
            {QStringLiteral("joined"), toInteger(proposal.joined)},
            {QStringLiteral("reason"), joinReasonName(proposal.reason)}};
}

Exit showJoins(Terminal &terminal, Books &books, bool apply)
{
    auto &[session, account] = books;
    const auto known = session.read<JoinsKnown>([id = account.id](Database &database) { return readJoins(database, id); });
    if (!known)
        return terminal.fail(known.error());
    QJsonObject answer;
    QJsonArray proposals, joins;
    for (const JoinProposal &proposal : known->proposals) {
        proposals.append(proposalJson(proposal));
        terminal.say(Cli::tr("Customers %1 and %2: %3")
                         .arg(QString::number(toInteger(proposal.kept)), QString::number(toInteger(proposal.joined)),
                              joinReasonText(joinReasonName(proposal.reason))));
    }
    for (const CustomerJoin &join : known->joins)
        joins.append(QJsonObject{{QStringLiteral("join"), join.id},
                                 {QStringLiteral("kept"), toInteger(join.kept)},
                                 {QStringLiteral("joined"), toInteger(join.joined)},
                                 {QStringLiteral("reason"), join.reason}});
    if (known->proposals.empty())
        terminal.say(Cli::tr("No two customers are one person by a rule."));
    answer.insert(QStringLiteral("proposals"), proposals);
    answer.insert(QStringLiteral("joins"), joins);
    if (apply) {
        const auto done = session.write<qint64>([id = account.id, list = known->proposals, now = session.nowMs()](Database &database) {
            return applyProposals(database, id, list, now);
        });
        if (!done)
            return terminal.fail(done.error());
        terminal.say(Cli::tr("%1 joined. Take one back with: customer unjoin NUMBER").arg(*done));
        answer.insert(QStringLiteral("applied"), *done);
    }
    terminal.answer(answer);
    return Exit::Ok;
}

Exit joinTwo(Terminal &terminal, Books &books, const CustomerWords &words)
{
    auto &[session, account] = books;
    const JoinRequest request{account.id, CustomerId{words.kept}, CustomerId{words.joined}, JoinReason::Hand, session.nowMs()};
    const auto join = session.write<qint64>([request](Database &database) { return joinCustomers(database, request); });
    if (!join)
        return terminal.fail(join.error());
    terminal.say(Cli::tr("Joined. Take it back with: customer unjoin %1").arg(*join));
    terminal.answer({{QStringLiteral("join"), *join}});
    return Exit::Ok;
}

Exit splitOne(Terminal &terminal, Books &books, const CustomerWords &words)
{
    auto &[session, account] = books;
    SplitRequest request{account.id, CustomerId{words.customer}, {}, session.nowMs()};
    for (const QString &openId : words.openIds)
        request.identities.push_back({IdentityKind::OpenId, {}, openId});
    const auto split = session.write<qint64>([request](Database &database) { return splitCustomer(database, request); });
    if (!split)
        return terminal.fail(split.error());
    terminal.say(Cli::tr("Split. Take it back with: customer unjoin %1").arg(*split));
    terminal.answer({{QStringLiteral("join"), *split}});
    return Exit::Ok;
}

Exit takeBack(Terminal &terminal, Books &books, qint64 join)
{
    auto &[session, account] = books;
    const auto done = session.write<void>(
        [id = account.id, join, now = session.nowMs()](Database &database) { return undoJoin(database, id, join, now); });
    if (!done)
        return terminal.fail(done.error());
    terminal.say(Cli::tr("%1 is taken back.").arg(join));
    terminal.answer({{QStringLiteral("undone"), join}});
    return Exit::Ok;
}

using CustomerDeed = std::function<Exit(Terminal &, Books &)>;

// What every one of these begins with.
void chooseDeed(CommandLine &line, CustomerDeed deed)
{
    line.chosen = [&line, deed = std::move(deed)](Terminal &terminal) {
        auto books = Books::open(line.globals);
        return books ? deed(terminal, *books) : terminal.fail(books.error());
    };
}

} // namespace

void addCustomers(CommandLine &line)
{
    Command customer = line.root.command("customer", said(Cli::tr("Customers who are one person, or two")));
    customer.needsACommand();
    auto words = std::make_shared<CustomerWords>();
    Command joins = customer.command("joins", said(Cli::tr("Who is one person by a rule, and what was joined")));
    joins.flag("--apply", words->apply, said(Cli::tr("Join them all")));
    joins.whenCalled([&line, words] {
        chooseDeed(line, [words](Terminal &terminal, Books &books) { return showJoins(terminal, books, words->apply); });
    });
    Command join = customer.command("join", said(Cli::tr("Make one person of two")));
    join.option("KEPT", words->kept, said(Cli::tr("The number of the customer who stays"))).required();
    join.option("JOINED", words->joined, said(Cli::tr("The number of the customer who becomes a part"))).required();
    join.whenCalled(
        [&line, words] { chooseDeed(line, [words](Terminal &terminal, Books &books) { return joinTwo(terminal, books, *words); }); });
    Command split = customer.command("split", said(Cli::tr("Make a person of some openids of another, with their orders")));
    split.option("CUSTOMER", words->customer, said(Cli::tr("The number of the customer"))).required();
    split.option("--openid", words->openIds, said(Cli::tr("Whose openid it is not"))).required();
    split.whenCalled(
        [&line, words] { chooseDeed(line, [words](Terminal &terminal, Books &books) { return splitOne(terminal, books, *words); }); });
    Command unjoin = customer.command("unjoin", said(Cli::tr("Take a join or a split back, exactly")));
    unjoin.option("NUMBER", words->join, said(Cli::tr("As join or split gave it"))).required();
    unjoin.whenCalled(
        [&line, words] { chooseDeed(line, [words](Terminal &terminal, Books &books) { return takeBack(terminal, books, words->join); }); });
}

} // namespace yiren
