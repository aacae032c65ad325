#include "sandbox/corp/corpservice.h"

#include "base/json.h"
#include "sandbox/official/bodyjson.h"
#include "sandbox/official/filekind.h"
#include "sandbox/official/uploadform.h"
#include "sandbox/queryparameters.h"
#include "sandbox/wire.h"

#include <algorithm>
#include <array>

namespace yiren::sandbox {

namespace {

struct CorpPath {
    const char *path;
    const char *method;
    const char *name;
};

constexpr std::array corpPaths{CorpPath{"/cgi-bin/gettoken", "GET", "kf_token"},
                               CorpPath{"/cgi-bin/kf/account/list", "POST", "kf_accounts"},
                               CorpPath{"/cgi-bin/kf/sync_msg", "POST", "kf_sync"},
                               CorpPath{"/cgi-bin/kf/send_msg", "POST", "kf_send"},
                               CorpPath{"/cgi-bin/kf/send_msg_on_event", "POST", "kf_send_on_event"},
                               CorpPath{"/cgi-bin/kf/customer/batchget", "POST", "kf_customers"},
                               CorpPath{"/cgi-bin/kf/service_state/get", "POST", "kf_state"},
                               CorpPath{"/cgi-bin/media/upload", "POST", "kf_upload"},
                               CorpPath{"/cgi-bin/media/get", "GET", "kf_media"},
                               CorpPath{"/cgi-bin/externalcontact/get_follow_user_list", "GET", "corp_members"},
                               CorpPath{"/cgi-bin/externalcontact/groupchat/list", "POST", "group_list"},
                               CorpPath{"/cgi-bin/externalcontact/groupchat/get", "POST", "group_get"},
                               CorpPath{"/cgi-bin/externalcontact/opengid_to_chatid", "POST", "group_of_opengid"},
                               CorpPath{"/cgi-bin/externalcontact/groupchat/add_join_way", "POST", "joinway_add"},
                               CorpPath{"/cgi-bin/externalcontact/groupchat/get_join_way", "POST", "joinway_get"},
                               CorpPath{"/cgi-bin/externalcontact/groupchat/del_join_way", "POST", "joinway_remove"},
                               CorpPath{"/cgi-bin/externalcontact/add_msg_template", "POST", "corpmass_add"},
                               CorpPath{"/cgi-bin/externalcontact/get_groupmsg_list_v2", "POST", "corpmass_list"},
                               CorpPath{"/cgi-bin/externalcontact/get_groupmsg_task", "POST", "corpmass_tasks"},
                               CorpPath{"/cgi-bin/externalcontact/get_groupmsg_send_result", "POST", "corpmass_results"},
                               CorpPath{"/cgi-bin/externalcontact/remind_groupmsg_send", "POST", "corpmass_remind"},
                               CorpPath{"/cgi-bin/externalcontact/cancel_groupmsg_send", "POST", "corpmass_cancel"},
                               CorpPath{"/cgi-bin/externalcontact/add_moment_task", "POST", "moment_add"},
                               CorpPath{"/cgi-bin/externalcontact/get_moment_task_result", "GET", "moment_making"},
                               CorpPath{"/cgi-bin/externalcontact/get_moment_list", "POST", "moment_list"},
                               CorpPath{"/cgi-bin/externalcontact/get_moment_task", "POST", "moment_tasks"},
                               CorpPath{"/cgi-bin/externalcontact/get_moment_comments", "POST", "moment_touches"},
                               CorpPath{"/cgi-bin/externalcontact/cancel_moment_task", "POST", "moment_cancel"},
                               CorpPath{"/cgi-bin/media/upload_attachment", "POST", "moment_upload"},
                               CorpPath{"/cgi-bin/webhook/send", "POST", "robot_send"}};
constexpr QByteArrayView kfPrefix("/cgi-bin/kf/");
constexpr QByteArrayView contactPrefix("/cgi-bin/externalcontact/");
constexpr auto robotPath = "/cgi-bin/webhook/send";
constexpr qint64 tokenSeconds = 7200;
constexpr qint64 fileKeptMs = qint64{3} * 24 * 3600 * 1000;

const CorpPath *corpPathOf(const QByteArray &path)
{
    const auto found = std::ranges::find_if(corpPaths, [&path](const CorpPath &one) { return path == one.path; });
    return found == corpPaths.end() ? nullptr : &*found;
}

qint64 mostBytesOf(const QString &type)
{
    constexpr qint64 megabyte = 1024 * 1024;
    return type == u"image" || type == u"video" ? 10 * megabyte : type == u"voice" ? 2 * megabyte : type == u"file" ? 20 * megabyte : 0;
}

} // namespace

bool isCorpName(const QString &name)
{
    return std::ranges::any_of(corpPaths, [&name](const CorpPath &one) { return name == QLatin1String(one.name); });
}

QString CorpBooks::makeToken(qint64 nowSeconds)
{
    const QString token = QStringLiteral("corp-token-%1-%2").arg(corpid).arg(++kf.serial);
    tokens.insert_or_assign(token, nowSeconds + tokenSeconds);
    return token;
}

CorpService::CorpService(CorpBooks &books, FaultScript &faults, const Clock &clock)
    : m_books(books), m_faults(faults), m_clock(clock), m_kf(books, clock), m_groups(books, clock), m_masses(books, clock),
      m_moments(books, clock)
{
}

bool CorpService::isMeant(const ReceivedRequest &request) const
{
    const QByteArray path = request.path();
    if (path.startsWith(kfPrefix) || path.startsWith(contactPrefix) || path == "/cgi-bin/gettoken" || path == robotPath)
        return true;
    return corpPathOf(path) && m_books.tokens.contains(QueryParameters(request.query()).value(QLatin1String("access_token")));
}

Delivery CorpService::handle(const ReceivedRequest &request)
{
    const CorpPath *path = corpPathOf(request.path());
    if (!path)
        return deliveryOf(emptyReply(404), {}, m_clock.now(), {});
    ++m_requestCounts[QLatin1String(path->name)];
    std::optional<Fault> fault;
    ApiReply reply;
    if (auto problem = frontProblem(request)) {
        reply = replyOf(*problem);
    } else {
        fault = m_faults.take(QLatin1String(path->name));
        reply = fault ? replyUnder(*fault, request) : replyOf(dispatch(request));
    }
    return deliveryOf(reply, {}, m_clock.now(), fault);
}

// A call with the wrong method is a wrong parameter; the token's own endpoint knows no trusted addresses (1.2).
std::optional<DeskAnswer> CorpService::frontProblem(const ReceivedRequest &request) const
{
    const CorpPath *path = corpPathOf(request.path());
    if (request.method != path->method)
        return refused(40058);
    if (request.path() == "/cgi-bin/gettoken" || request.path() == robotPath) // a robot has its own key, and no trusted addresses
        return std::nullopt;
    const QString token = QueryParameters(request.query()).value(QLatin1String("access_token"));
    if (token.isEmpty())
        return refused(41001);
    const auto known = m_books.tokens.find(token);
    if (known == m_books.tokens.end())
        return refused(40014);
    if (nowMs() / 1000 >= known->second)
        return refused(42001);
    if (!m_books.isAddressTrusted)
        return refused(60020);
    const bool isRefused = (!m_books.isKfGranted && request.path().startsWith(kfPrefix))
        || (!m_books.isContactGranted && request.path().startsWith(contactPrefix));
    return isRefused ? std::optional(refused(48002)) : std::nullopt;
}

DeskAnswer CorpService::dispatch(const ReceivedRequest &request)
{
    const QByteArray path = request.path();
    if (path == "/cgi-bin/gettoken")
        return token(request);
    if (path == "/cgi-bin/media/upload" || path == "/cgi-bin/media/upload_attachment")
        return upload(request);
    if (path == "/cgi-bin/media/get")
        return download(request);
    const QueryParameters query(request.query());
    if (path == "/cgi-bin/externalcontact/get_moment_task_result")
        return m_moments.making(query.value(QLatin1String("jobid")));
    if (path == "/cgi-bin/externalcontact/get_follow_user_list")
        return contact(request, {});
    const auto body = bodyObject(request.body);
    if (!body || request.body.contains("\\u"))
        return refused(40033); // escapes instead of UTF-8 (0)
    if (path == robotPath)
        return robotAnswer(m_books.reach, query.value(QLatin1String("key")), *body, nowMs());
    if (path.startsWith(contactPrefix))
        return contact(request, *body);
    return m_kf.answer(path.sliced(kfPrefix.size()), *body).value_or(notServed());
}

DeskAnswer CorpService::contact(const ReceivedRequest &request, const QJsonObject &body)
{
    const QByteArray name = request.path().sliced(contactPrefix.size());
    if (auto answer = m_groups.answer(name, body))
        return *answer;
    if (auto answer = m_masses.answer(name, body))
        return *answer;
    return m_moments.answer(name, body).value_or(notServed());
}

DeskAnswer CorpService::token(const ReceivedRequest &request)
{
    const QueryParameters query(request.query());
    if (query.value(QLatin1String("corpid")) != m_books.corpid)
        return refused(40013);
    if (query.value(QLatin1String("corpsecret")) != m_books.secret)
        return refused(40001);
    return enveloped({{QStringLiteral("access_token"), m_books.makeToken(nowMs() / 1000)}, {QStringLiteral("expires_in"), tokenSeconds}});
}

DeskAnswer CorpService::upload(const ReceivedRequest &request)
{
    const QueryParameters query(request.query());
    const bool isOfMoment = request.path().endsWith("/upload_attachment");
    const QString type = query.value(isOfMoment ? QLatin1String("media_type") : QLatin1String("type"));
    if (isOfMoment && query.value(QLatin1String("attachment_type")) != u"1")
        return refused(40058);
    const auto form = readUploadForm(request);
    if (mostBytesOf(type) == 0)
        return refused(40004);
    if (!form)
        return refused(41005);
    const auto part = std::ranges::find(*form, QByteArray("media"), &FormPart::name);
    if (part == form->end() || !part->fileName)
        return refused(41005);
    if (part->bytes.size() <= 5)
        return refused(44001);
    if (part->bytes.size() > mostBytesOf(type))
        return refused(40006);
    if (type == u"video" && fileKindOf(part->bytes) != FileKind::Mp4) // 4.3
        return refused(40005);
    const QString id =
        m_books.kf.keepFile(part->bytes, QString::fromLatin1(*part->fileName), isOfMoment ? u"moment_" + type : type, nowMs());
    return enveloped({{QStringLiteral("type"), type},
                      {QStringLiteral("media_id"), id},
                      {QStringLiteral("created_at"), QString::number(nowMs() / 1000)}});
}

DeskAnswer CorpService::download(const ReceivedRequest &request) const
{
    const auto found = m_books.kf.files.find(QueryParameters(request.query()).value(QLatin1String("media_id")));
    if (found == m_books.kf.files.end() || found->second.atMs <= nowMs() - fileKeptMs)
        return refused(40007);
    DeskAnswer answer;
    answer.bytes = found->second.bytes;
    answer.contentType = found->second.type == u"image" ? "image/jpeg" : "application/octet-stream";
    answer.fileName = found->second.name.toLatin1();
    return answer;
}

ApiReply CorpService::replyUnder(const Fault &fault, const ReceivedRequest &request)
{
    switch (fault.kind) {
    case Fault::Kind::CloseBeforeApply:
        return emptyReply(500); // never sent
    case Fault::Kind::ErrorCode:
        return replyOf(refused(fault.argument.toInt()));
    case Fault::Kind::Status: {
        if (fault.effect == Fault::Effect::Applied) [[maybe_unused]]
            const DeskAnswer unseen = dispatch(request);
        ApiReply reply = file("<html><body></body></html>\r\n", "text/html");
        reply.status = fault.status;
        return reply;
    }
    case Fault::Kind::TruncatedJson: {
        ApiReply reply = replyOf(dispatch(request));
        reply.body.truncate(reply.body.size() / 2);
        return reply;
    }
    default:
        if (auto instead = replyInstead(fault))
            return *instead;
        return replyOf(dispatch(request));
    }
}

ApiReply CorpService::replyOf(const DeskAnswer &answer) const
{
    if (answer.status != 200)
        return emptyReply(answer.status);
    if (answer.bytes) {
        ApiReply reply = file(*answer.bytes, answer.contentType);
        reply.headers.push_back({"Content-disposition", "attachment; filename=\"" + answer.fileName + '"'});
        return reply;
    }
    QJsonObject body = answer.body;
    if (answer.errcode != 0) {
        const QString words = answer.errcode == 60020 ? QStringLiteral("not allow to access from your ip") : answer.errmsg;
        body.insert(QStringLiteral("errcode"), answer.errcode);
        body.insert(QStringLiteral("errmsg"),
                    QStringLiteral("%1, hint: [%2], from ip: %3, more info at https://open.work.weixin.qq.com/devtool/query?e=%4")
                        .arg(words, QString::number(nowMs()), m_books.clientAddress, QString::number(answer.errcode)));
    }
    return file(toBytes(body), answer.contentType);
}

} // namespace yiren::sandbox
