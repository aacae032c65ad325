#include "cli/complaints.h"

#include "cli/words.h"
#include "complaints/complaintclock.h"
#include "complaints/complaintdeedjob.h"
#include "words/sentences.h"

#include <QFile>
#include <QJsonArray>

namespace yiren {

namespace {

struct ComplaintOptions {
    bool all = false;
    std::string id;
    std::string text;
    std::vector<std::string> images;
};

QString dutyName(ComplaintClock::Duty duty)
{
    switch (duty) {
    case ComplaintClock::Duty::None:
        break;
    case ComplaintClock::Duty::Reply:
        return QStringLiteral("reply");
    case ComplaintClock::Duty::Answer:
        return QStringLiteral("answer");
    case ComplaintClock::Duty::Solve:
        return QStringLiteral("solve");
    }
    return QStringLiteral("none");
}

QJsonValue fenOrNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->fen()) : QJsonValue();
}

QJsonObject complaintJson(const KeptComplaint &kept, const std::vector<ComplaintTalk> &talk)
{
    const Complaint &complaint = kept.complaint;
    const ComplaintClock clock = complaintClock(complaint);
    QJsonArray said;
    for (const ComplaintTalk &entry : talk)
        said.append(QJsonObject{{QStringLiteral("at"), msToRfc3339(entry.at)},
                                {QStringLiteral("operation"), entry.operation},
                                {QStringLiteral("text"), entry.text}});
    return {{QStringLiteral("id"), complaint.id},
            {QStringLiteral("state"), complaint.state},
            {QStringLiteral("text"), complaint.detail},
            {QStringLiteral("complained_at"), msToRfc3339(complaint.complainedAt)},
            {QStringLiteral("duty"), dutyName(clock.duty)},
            {QStringLiteral("due_at"), clock.dueAt == 0 ? QJsonValue() : QJsonValue(msToRfc3339(clock.dueAt))},
            {QStringLiteral("out_trade_no"), complaint.outTradeNo.toString()},
            {QStringLiteral("amount_fen"), fenOrNull(complaint.amount)},
            {QStringLiteral("wished_refund_fen"), fenOrNull(complaint.wishedRefund)},
            {QStringLiteral("times"), complaint.times},
            {QStringLiteral("talk"), said}};
}

Exit listComplaints(Terminal &terminal, const Globals &globals, bool all)
{
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    using Cases = std::vector<ComplaintCase>;
    const auto cases = books->session.read<Cases>([account = books->account.id, all](Database &database) -> Result<Cases> {
        const auto kept = all ? ComplaintStore(database).all(account) : ComplaintStore(database).open(account);
        if (!kept)
            return failure(kept.error());
        Cases found;
        for (const KeptComplaint &one : *kept) {
            auto about = loadComplaintCase(database, account, one.complaint.id);
            if (!about)
                return failure(about.error());
            found.push_back(std::move(*about));
        }
        return found;
    });
    if (!cases)
        return terminal.fail(cases.error());
    QJsonArray list;
    for (const ComplaintCase &about : *cases) {
        const Complaint &complaint = about.kept.complaint;
        const ComplaintClock clock = complaintClock(complaint);
        terminal.say(clock.duty == ComplaintClock::Duty::None
                         ? Cli::tr("%1  completed  %2").arg(complaint.id, complaint.detail)
                         : Cli::tr("%1  until %2  %3").arg(complaint.id, msToBeijingText(clock.dueAt), complaint.detail));
        list.append(complaintJson(about.kept, about.talk));
    }
    if (cases->empty())
        terminal.say(all ? Cli::tr("Nobody has complained.") : Cli::tr("No complaint is open."));
    terminal.answer({{QStringLiteral("complaints"), list}});
    return Exit::Ok;
}

Result<std::vector<QByteArray>> readImages(const std::vector<std::string> &paths)
{
    std::vector<QByteArray> images;
    for (const std::string &path : paths) {
        QFile file(text(path));
        if (!file.open(QIODevice::ReadOnly))
            return failure(inputError("file.read", Place{file.fileName(), 0, {}, {}, {}}));
        images.push_back(file.readAll());
    }
    return images;
}

Exit sendDeed(Terminal &terminal, const Globals &globals, const ComplaintOptions &options, DeedKind kind)
{
    auto images = readImages(options.images);
    if (!images)
        return terminal.fail(images.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    auto &[session, account] = *books;
    const auto connection = session.connectPay(account, terminal);
    if (!connection)
        return terminal.fail(connection.error());
    const auto deed =
        await(JobHandle<ComplaintDeed>(new ComplaintDeedJob({*connection->api, session.storage(), session.program().clock(), account.id},
                                                            {text(options.id), kind, text(options.text), std::move(*images)})));
    if (!deed)
        return terminal.fail(deed.error());
    if (auto noted = session.noteAudit(); !noted)
        return terminal.fail(noted.error());
    const bool isSent = deed->state == DeedState::Sent;
    if (!isSent)
        terminal.say(Cli::tr("No answer came. Nothing is sent twice: `sync complaints` finds out what became of it."));
    else
        terminal.say(kind == DeedKind::Reply ? Cli::tr("The reply is with the payer.") : Cli::tr("The complaint is completed."));
    terminal.answer({{QStringLiteral("id"), deed->complaint},
                     {QStringLiteral("deed"), deedKindName(deed->kind)},
                     {QStringLiteral("state"), deedStateName(deed->state)}});
    return isSent ? Exit::Ok : Exit::Network;
}

} // namespace

Result<ComplaintsReport> syncComplaints(Books &books, Terminal &terminal)
{
    auto connection = books.session.connectPay(books.account, terminal);
    if (!connection)
        return failure(connection.error());
    JobHandle<ComplaintsReport> job(
        new ComplaintsJob({*connection->api, books.session.storage(), books.session.program().clock(), books.account.id}));
    QObject::connect(job.get(), &JobBase::progressed, job.get(),
                     [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("Complaints"), done, total); });
    return await(std::move(job));
}

Exit presentComplaints(Terminal &terminal, const ComplaintsReport &report, QJsonObject &answer)
{
    answer.insert(QStringLiteral("complaints"),
                  QJsonObject{{QStringLiteral("listed"), report.listed},
                              {QStringLiteral("open"), report.open},
                              {QStringLiteral("new"), static_cast<qint64>(report.fresh.size())},
                              {QStringLiteral("changed"), report.changed}});
    terminal.say(Cli::tr("Complaints: %1 open, %2 new").arg(report.open).arg(report.fresh.size()));
    if (!report.failure)
        return Exit::Ok;
    terminal.note(sentenceOf(*report.failure) + u' ' + nextStepOf(*report.failure));
    return exitOf(*report.failure);
}

void addComplaints(CommandLine &line)
{
    Command complaint = line.root.command("complaint", said(Cli::tr("What payers complained of at WeChat Pay")));
    complaint.needsACommand();
    auto options = std::make_shared<ComplaintOptions>();
    Command list = complaint.command("list", said(Cli::tr("Open complaints with their clocks, as they were fetched last")));
    list.flag("--all", options->all, said(Cli::tr("Completed ones too")));
    list.whenCalled([&line, options] {
        line.chosen = [&line, options](Terminal &terminal) { return listComplaints(terminal, line.globals, options->all); };
    });
    Command reply = complaint.command("reply", said(Cli::tr("Answer the payer, in at most 200 characters")));
    reply.option("ID", options->id, said(Cli::tr("The complaint, as `complaint list` gives it"))).required();
    reply.option("--text", options->text, said(Cli::tr("What the payer reads"))).required();
    reply.option("--image", options->images, said(Cli::tr("A picture for it, JPG, PNG or BMP of up to 2 MB; four at most")));
    reply.whenCalled([&line, options] {
        line.chosen = [&line, options](Terminal &terminal) { return sendDeed(terminal, line.globals, *options, DeedKind::Reply); };
    });
    Command close = complaint.command("close", said(Cli::tr("Tell WeChat Pay that it is solved; this can't be taken back")));
    close.option("ID", options->id, said(Cli::tr("The complaint, as `complaint list` gives it"))).required();
    close.whenCalled([&line, options] {
        line.chosen = [&line, options](Terminal &terminal) { return sendDeed(terminal, line.globals, *options, DeedKind::Complete); };
    });
}

} // namespace yiren
