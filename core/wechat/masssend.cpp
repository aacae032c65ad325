#include "wechat/masssend.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr qsizetype mostClientId = 32; // bytes
constexpr size_t fewestPeople = 2, mostPeople = 10'000;
constexpr int sentBefore = 45065;

enum class Use { Send, Preview };

// What stands in the body for one content: msgtype and its object.
struct MassPart {
    QString type;
    QString member;
    QJsonObject object;
    QJsonObject more{};
    bool isEmpty = false;
};

QJsonObject mediaObject(const QString &id)
{
    return {{QStringLiteral("media_id"), id}};
}

MassPart partOf(const MassArticle &article, Use use)
{
    MassPart part{QStringLiteral("mpnews"), QStringLiteral("mpnews"), mediaObject(article.draft.toString()), {}, article.draft.isEmpty()};
    if (use == Use::Send)
        part.more.insert(QStringLiteral("send_ignore_reprint"), article.sendsReprint ? 1 : 0);
    return part;
}

MassPart partOf(const MassText &text, Use)
{
    return {QStringLiteral("text"), QStringLiteral("text"), {{QStringLiteral("content"), text.text}}, {}, text.text.trimmed().isEmpty()};
}

// A preview shows one picture, and names it otherwise.
MassPart partOf(const MassPictures &content, Use use)
{
    const bool isEmpty = content.pictures.empty();
    if (use == Use::Preview)
        return {QStringLiteral("image"),
                QStringLiteral("image"),
                mediaObject(isEmpty ? QString() : content.pictures.front().toString()),
                {},
                isEmpty};
    QJsonArray ids;
    for (const MediaId &picture : content.pictures)
        ids.append(picture.toString());
    const QJsonObject object{{QStringLiteral("media_ids"), ids},
                             {QStringLiteral("recommend"), content.recommendation},
                             {QStringLiteral("need_open_comment"), content.opensComments ? 1 : 0},
                             {QStringLiteral("only_fans_can_comment"), content.onlyFansComment ? 1 : 0}};
    return {QStringLiteral("image"), QStringLiteral("images"), object, {}, isEmpty};
}

MassPart partOf(const MassVoice &content, Use)
{
    return {QStringLiteral("voice"), QStringLiteral("voice"), mediaObject(content.voice.toString()), {}, content.voice.isEmpty()};
}

MassPart partOf(const MassVideo &content, Use)
{
    return {QStringLiteral("mpvideo"), QStringLiteral("mpvideo"), mediaObject(content.video.toString()), {}, content.video.isEmpty()};
}

MassPart partOf(const MassContent &content, Use use)
{
    return std::visit([use](const auto &one) { return partOf(one, use); }, content);
}

QJsonObject bodyOf(const MassPart &part)
{
    QJsonObject body = part.more;
    body.insert(QStringLiteral("msgtype"), part.type);
    body.insert(part.member, part.object);
    return body;
}

tl::unexpected<Error> massFieldError(const QString &column, const QString &expected, size_t found)
{
    return failure(inputError("wechat.mass_field", Place{{}, 0, column, expected, QString::number(found)}));
}

Result<OfficialCall> sendCall(const char *path, const QJsonObject &receivers, const MassContent &content, const QByteArray &clientId)
{
    if (clientId.isEmpty() || clientId.size() > mostClientId)
        return massFieldError(QStringLiteral("clientmsgid"), QStringLiteral("bytes:32"), static_cast<size_t>(clientId.size()));
    const MassPart part = partOf(content, Use::Send);
    if (part.isEmpty)
        return massFieldError(part.member, QStringLiteral("needed"), 0);
    QJsonObject body = bodyOf(part);
    for (auto member = receivers.begin(); member != receivers.end(); ++member)
        body.insert(member.key(), member.value());
    body.insert(QStringLiteral("clientmsgid"), QString::fromUtf8(clientId));
    return jsonCall(path, body, Safety::IdempotentByKey);
}

} // namespace

Result<OfficialCall> massSendCall(const MassTag &tag, const MassContent &content, const QByteArray &clientId)
{
    QJsonObject filter{{QStringLiteral("is_to_all"), !tag.has_value()}};
    if (tag)
        filter.insert(QStringLiteral("tag_id"), *tag);
    return sendCall("/cgi-bin/message/mass/sendall", {{QStringLiteral("filter"), filter}}, content, clientId);
}

Result<OfficialCall> massSendToCall(const std::vector<OpenId> &people, const MassContent &content, const QByteArray &clientId)
{
    if (people.size() < fewestPeople || people.size() > mostPeople)
        return massFieldError(QStringLiteral("touser"), QStringLiteral("people:10000"), people.size());
    QJsonArray all;
    for (const OpenId &person : people)
        all.append(person.toString());
    return sendCall("/cgi-bin/message/mass/send", {{QStringLiteral("touser"), all}}, content, clientId);
}

Result<MassAccepted> massAccepted(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const MassAccepted accepted{fields.idAs<MassId>(QLatin1String("msg_id")),
                                fields.optionalIdAs<MessageDataId>(QLatin1String("msg_data_id")), answer.code == sentBefore};
    const Done read = endOfChange(fields);
    return read ? Result<MassAccepted>(accepted) : failure(read.error());
}

OfficialCall massPreviewCall(const PreviewReceiver &receiver, const MassContent &content)
{
    QJsonObject body = bodyOf(partOf(content, Use::Preview));
    if (receiver.openId.isEmpty())
        body.insert(QStringLiteral("towxname"), receiver.wechatId);
    else
        body.insert(QStringLiteral("touser"), receiver.openId.toString());
    return jsonCall("/cgi-bin/message/mass/preview", body, Safety::OnceOnly);
}

OfficialCall massStateCall(const MassId &id)
{
    return jsonCall("/cgi-bin/message/mass/get", {{QStringLiteral("msg_id"), numberOf(id)}});
}

Result<MassState> massState(const OfficialAnswer &answer)
{
    static constexpr std::array<std::pair<const char *, MassState::Status>, 4> words{{{"SEND_SUCCESS", MassState::Status::Sent},
                                                                                      {"SENDING", MassState::Status::Sending},
                                                                                      {"SEND_FAIL", MassState::Status::Failed},
                                                                                      {"DELETE", MassState::Status::Deleted}}};
    OfficialFields fields(answer.json);
    MassState state{fields.optionalIdAs<MassId>(QLatin1String("msg_id")), MassState::Status::Unknown,
                    fields.text(QLatin1String("msg_status"))};
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto &one) { return state.word == QLatin1String(one.first); });
    if (word != words.end())
        state.status = word->second;
    return fields.end() ? Result<MassState>(state) : failure(fields.end().error());
}

OfficialCall massSpeedCall()
{
    return jsonCall("/cgi-bin/message/mass/speed/get", {});
}

OfficialCall massDeleteCall(const MassId &id, int index)
{
    return jsonCall("/cgi-bin/message/mass/delete", {{QStringLiteral("msg_id"), numberOf(id)}, {QStringLiteral("article_idx"), index}},
                    Safety::IdempotentByKey);
}

} // namespace yiren
