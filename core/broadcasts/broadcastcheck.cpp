#include "broadcasts/broadcastcheck.h"

#include "time/businessday.h"
#include "wecom/moments.h"

#include <QUrl>

#include <algorithm>

namespace yiren {

namespace {

Error tooMuch(const char *code, const char *what, qsizetype most, qsizetype found)
{
    return inputError(code, Place{{}, 0, QLatin1String(what), QString::number(most), QString::number(found)});
}

Error missing(const char *code, const char *what)
{
    return inputError(code, Place{{}, 0, QLatin1String(what), {}, {}});
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

std::optional<Error> tooLong(const char *code, const char *what, const QString &text, qsizetype most)
{
    const qsizetype size = text.toUtf8().size();
    return size > most ? std::optional(tooMuch(code, what, most, size)) : std::nullopt;
}

std::optional<Error> whatForbidsLink(const BroadcastAttachment &link, bool isOfMoment)
{
    if (link.what.title.trimmed().isEmpty())
        return missing("broadcast.link", "title");
    if (!isWebAddress(link.what.address))
        return missing("broadcast.link", "url");
    if (isOfMoment && link.picture.isEmpty())
        return missing("broadcast.picture", "link");
    for (auto problem : {tooLong("broadcast.link", "title", link.what.title, isOfMoment ? momentLinkTitleBytes : linkTitleBytes),
                         tooLong("broadcast.link", "desc", link.what.description, linkDescriptionBytes),
                         tooLong("broadcast.link", "url", link.what.address, linkAddressBytes)}) {
        if (problem)
            return problem;
    }
    return std::nullopt;
}

std::optional<Error> whatForbidsMiniProgram(const BroadcastAttachment &card)
{
    for (const auto &[name, text] :
         {std::pair("title", card.what.title), std::pair("appid", card.what.appid), std::pair("page", card.what.page)}) {
        if (text.trimmed().isEmpty())
            return missing("broadcast.mini_program", name);
    }
    if (card.picture.isEmpty())
        return missing("broadcast.picture", "miniprogram");
    return tooLong("broadcast.mini_program", "title", card.what.title, miniTitleBytes);
}

std::optional<Error> whatForbidsAttachment(const BroadcastAttachment &attachment, bool isOfMoment)
{
    if (attachment.what.kind == CorpAttachment::Kind::Link)
        return whatForbidsLink(attachment, isOfMoment);
    if (attachment.what.kind == CorpAttachment::Kind::MiniProgram)
        return whatForbidsMiniProgram(attachment);
    return attachment.picture.isEmpty() ? std::optional(missing("broadcast.picture", "image")) : std::nullopt;
}

// A moment holds up to nine pictures, or one link, and no Mini Program.
std::optional<Error> whatForbidsTogether(const std::vector<BroadcastAttachment> &attachments)
{
    const auto count = [&attachments](CorpAttachment::Kind kind) {
        return std::ranges::count_if(attachments, [kind](const BroadcastAttachment &one) { return one.what.kind == kind; });
    };
    const qsizetype links = count(CorpAttachment::Kind::Link), images = count(CorpAttachment::Kind::Image);
    if (count(CorpAttachment::Kind::MiniProgram) > 0 || (links > 0 && images > 0) || links > 1)
        return missing("broadcast.mixed", "attachments");
    return std::nullopt;
}

std::optional<Error> whatForbidsWords(const Broadcast &broadcast)
{
    if (broadcast.text.trimmed().isEmpty() && broadcast.attachments.empty())
        return missing("broadcast.empty", "text");
    if (broadcast.kind == BroadcastKind::Moment) {
        const qsizetype characters = broadcast.text.toUcs4().size();
        return characters > momentTextCharacters
            ? std::optional(tooMuch("broadcast.text_long", "characters", momentTextCharacters, characters))
            : std::nullopt;
    }
    return tooLong("broadcast.text_long", "bytes", broadcast.text, massTextBytes);
}

} // namespace

std::optional<Error> whatForbidsBroadcast(const Broadcast &broadcast, qsizetype targets)
{
    const bool isMoment = broadcast.kind == BroadcastKind::Moment;
    if (broadcast.sender.isEmpty())
        return missing("broadcast.sender", "sender");
    if (auto problem = whatForbidsWords(broadcast))
        return problem;
    const auto attached = static_cast<qsizetype>(broadcast.attachments.size());
    const qsizetype mostAttached = isMoment ? momentImages : massAttachments;
    if (attached > mostAttached)
        return tooMuch("broadcast.attachments", "attachments", mostAttached, attached);
    if (auto problem = isMoment ? whatForbidsTogether(broadcast.attachments) : std::nullopt)
        return problem;
    for (const BroadcastAttachment &attachment : broadcast.attachments) {
        if (auto problem = whatForbidsAttachment(attachment, isMoment))
            return problem;
    }
    if (isMoment)
        return std::nullopt;
    const qsizetype most = broadcast.kind == BroadcastKind::Customers ? massCustomers : massGroups;
    if (targets == 0)
        return missing("broadcast.nobody", "targets");
    return targets > most ? std::optional(tooMuch("broadcast.many", "targets", most, targets)) : std::nullopt;
}

qint64 mostInMonth(qint64 at, qint64 own)
{
    return std::min<qint64>(own, BusinessDay::ofMs(at).date().daysInMonth());
}

} // namespace yiren
