#include "exporting/evidencepack.h"

#include "audit/auditstore.h"
#include "base/csvwriter.h"
#include "base/json.h"
#include "content/postcheck.h"
#include "content/articlehtml.h"
#include "content/articletheme.h"
#include "content/picturestore.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "content/wordlist.h"
#include "crypto/digest.h"
#include "schedule/deliverystore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Evidence", text);
}

// The text that went to WeChat, with the time it was kept; of a post that was only copied the one that stands.
struct SentText {
    Article article;
    std::optional<qint64> atMs;
};

Result<SentText> sentText(Database &database, const Post &post)
{
    const auto versions = PostVersionStore(database).versions(post.id);
    if (!versions)
        return failure(versions.error());
    const auto sent = std::ranges::find(*versions, SaveCause::Sent, &PostVersion::cause);
    return sent == versions->end() ? SentText{post.article, {}} : SentText{sent->article, sent->savedAt};
}

// The HTML inside the body of draft/add; nothing where the body is another call's.
std::optional<QByteArray> htmlIn(const OutboxCall &call)
{
    const auto json = parseObject(call.body);
    const QString html = json ? (*json)[u"articles"][0][u"content"].toString() : QString();
    return call.step == SendStep::DraftAdd && !html.isEmpty() ? std::optional(html.toUtf8()) : std::nullopt;
}

QString factsOf(const Post &post, const SentText &text, const std::vector<OutboxCall> &calls)
{
    QStringList lines{said(QT_TRANSLATE_NOOP("Evidence", "Title: %1")).arg(text.article.title),
                      said(QT_TRANSLATE_NOOP("Evidence", "Author: %1")).arg(text.article.author),
                      said(QT_TRANSLATE_NOOP("Evidence", "Digest: %1")).arg(text.article.digest),
                      said(QT_TRANSLATE_NOOP("Evidence", "Address: %1")).arg(post.url)};
    if (post.due)
        lines.append(said(QT_TRANSLATE_NOOP("Evidence", "Planned for: %1 (%2)"))
                         .arg(msToRfc3339(post.due->atMs), QString::fromUtf8(post.due->zone)));
    lines.append(
        text.atMs
            ? said(QT_TRANSLATE_NOOP("Evidence", "The text is the one that was sent; it was kept at %1.")).arg(msToRfc3339(*text.atMs))
            : said(QT_TRANSLATE_NOOP("Evidence", "The text is the one that stands now; no call sent it.")));
    for (const OutboxCall &call : calls) {
        lines.append(
            said(QT_TRANSLATE_NOOP(
                     "Evidence", "Call %1: POST %2, first byte left at %3, attempts: %4, state: %5, WeChat's name for it: %6, message: %7"))
                .arg(sendStepName(call.step), call.path, call.firstSentAt > 0 ? msToRfc3339(call.firstSentAt) : QStringLiteral("-"))
                .arg(call.attempt)
                .arg(callStateName(call.state), call.reference, call.messageData));
    }
    return lines.join(u'\n') + u'\n';
}

QString checksOf(Database &database, const Post &post, const Article &article)
{
    const std::vector<WordList> lists = shippedWordLists();
    QStringList lines;
    for (const WordList &list : lists)
        lines.append(said(QT_TRANSLATE_NOOP("Evidence", "Word list %1, version %2")).arg(list.name, list.version));
    const std::vector<Finding> findings = findingsOf(database, article, post.kind, WordRules(lists));
    const bool isBlocked = std::ranges::any_of(findings, [](const Finding &one) { return one.severity == FindingSeverity::Blocks; });
    lines.append(isBlocked              ? said(QT_TRANSLATE_NOOP("Evidence", "The checks find what would keep it from being sent:"))
                     : findings.empty() ? said(QT_TRANSLATE_NOOP("Evidence", "All checks hold."))
                                        : said(QT_TRANSLATE_NOOP("Evidence", "Nothing keeps it from being sent. Advice:")));
    for (const Finding &finding : findings)
        lines.append(QStringLiteral("- %1: %2 %3").arg(finding.rule, findingText(finding), findingFix(finding)));
    return lines.join(u'\n') + u'\n';
}

// The log's rows of this post; each row's hash covers the row before it in the whole log.
Result<QByteArray> logOf(Database &database, PostId post)
{
    const auto entries = AuditStore(database).entries();
    if (!entries)
        return failure(entries.error());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    csv.header({"row", "at", "action", "detail", "hash_sha256"});
    const QString subject = QStringLiteral("post %1").arg(toInteger(post));
    for (const AuditEntry &entry : *entries) {
        if (entry.subject != subject)
            continue;
        csv.number(entry.id)
            .text(msToRfc3339(entry.at))
            .text(entry.action)
            .text(entry.detail)
            .text(QString::fromLatin1(entry.hash.toHex()));
        csv.endRow();
    }
    if (auto written = csv.finish(); !written)
        return failure(written.error());
    return buffer.data();
}

Result<std::vector<ZipEntry>> picturesOf(Database &database, const Article &article)
{
    const auto nowhere = [](const PictureId &) { return QStringLiteral("http://mmbiz.qpic.cn/"); };
    std::vector<PictureId> ids = renderArticle(article, articleTheme(article.theme), nowhere).pictures;
    if (!article.cover.isEmpty() && std::ranges::find(ids, article.cover) == ids.end())
        ids.push_back(article.cover);
    std::vector<ZipEntry> entries;
    for (const PictureId &id : ids) {
        const auto picture = PictureStore(database).picture(id);
        if (!picture)
            return failure(picture.error());
        const QString ending = picture->format == Picture::Format::Png ? QStringLiteral("png") : QStringLiteral("jpg");
        entries.push_back({QStringLiteral("pictures/%1.%2").arg(id.toString(), ending), picture->bytes});
    }
    return entries;
}

QString explanation(const EvidenceRequest &request, const QString &title)
{
    const QStringList lines{
        said(QT_TRANSLATE_NOOP("Evidence", "What was sent: \"%1\"")).arg(title),
        said(QT_TRANSLATE_NOOP("Evidence", "Made at %1 by Yiren from its data file, post %2."))
            .arg(msToRfc3339(request.atMs))
            .arg(toInteger(request.post)),
        QString(),
        said(QT_TRANSLATE_NOOP("Evidence", "facts.txt: title, address, times and the calls to WeChat")),
        said(QT_TRANSLATE_NOOP("Evidence", "text.md: the text as the author wrote it (Markdown)")),
        said(QT_TRANSLATE_NOOP(
            "Evidence",
            "sent/: the calls as their bytes left this computer, and the HTML of the article in them; missing where no call sent it")),
        said(QT_TRANSLATE_NOOP("Evidence", "pictures/: the pictures; each file is named by the SHA-256 of its bytes")),
        said(QT_TRANSLATE_NOOP("Evidence", "checks.txt: what the checks say of this text, made anew with this pack")),
        said(QT_TRANSLATE_NOOP("Evidence", "log.csv: the rows of the audit log about this post, each with its hash")),
        said(QT_TRANSLATE_NOOP("Evidence", "SHA256SUMS: the SHA-256 of each file")),
        QString(),
        said(QT_TRANSLATE_NOOP("Evidence", "To see that no file was changed since, run in this folder: sha256sum -c SHA256SUMS")),
        said(QT_TRANSLATE_NOOP("Evidence", "On Windows: certutil -hashfile FILE SHA256, and compare with the line in SHA256SUMS.")),
        said(QT_TRANSLATE_NOOP("Evidence",
                               "Each hash in log.csv covers the row before it in the whole log, so the data file shows whether a row was "
                               "changed or taken out. Times are those of this computer; nobody outside has confirmed them."))};
    return lines.join(u'\n') + u'\n';
}

ZipEntry sumsOf(const std::vector<ZipEntry> &entries)
{
    QByteArray sums;
    for (const ZipEntry &entry : entries)
        sums += sha256(entry.bytes).toHex() + "  " + entry.name.toUtf8() + '\n';
    return {QStringLiteral("SHA256SUMS"), sums};
}

void addCalls(std::vector<ZipEntry> &pack, const std::vector<OutboxCall> &calls)
{
    for (size_t i = 0; i < calls.size(); ++i) {
        pack.push_back({QStringLiteral("sent/%1-%2.json").arg(i + 1).arg(sendStepName(calls[i].step)), calls[i].body});
        if (const auto html = htmlIn(calls[i]))
            pack.push_back({QStringLiteral("sent/article.html"), *html});
    }
}

} // namespace

Result<std::vector<ZipEntry>> evidencePack(Database &database, const EvidenceRequest &request)
{
    const auto delivery = DeliveryStore(database).delivery(request.account, request.post);
    if (!delivery)
        return failure(delivery.error());
    const Post &post = delivery->post;
    if (post.state != PostState::Published && delivery->calls.empty())
        return failure(ErrorKind::Refused, "post.not_sent", post.article.title);
    const auto text = sentText(database, post);
    auto log = logOf(database, request.post);
    if (!text || !log)
        return failure(text ? log.error() : text.error());
    const auto pictures = picturesOf(database, text->article);
    if (!pictures)
        return failure(pictures.error());
    std::vector<ZipEntry> pack{{QStringLiteral("README.txt"), explanation(request, text->article.title).toUtf8()},
                               {QStringLiteral("facts.txt"), factsOf(post, *text, delivery->calls).toUtf8()},
                               {QStringLiteral("text.md"), text->article.body.toUtf8()},
                               {QStringLiteral("checks.txt"), checksOf(database, post, text->article).toUtf8()},
                               {QStringLiteral("log.csv"), std::move(*log)}};
    addCalls(pack, delivery->calls);
    pack.insert(pack.end(), pictures->begin(), pictures->end());
    pack.push_back(sumsOf(pack));
    return pack;
}

Done writeEvidencePack(Database &database, const EvidenceRequest &request, const QString &path, const StopSign &stop)
{
    const auto pack = evidencePack(database, request);
    if (!pack)
        return failure(pack.error());
    const Done wanted = stop.lastLook();
    return wanted ? writeZip(path, *pack) : wanted;
}

} // namespace yiren
