#include "pages/comments/commentsmodel.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using CommentColumn = CommentsModel::Column;

struct CommentWords {
    Q_DECLARE_TR_FUNCTIONS(Comments)
};

Meaning commentStateMeaning(const CommentRow &row)
{
    if (row.isUnderWay)
        return Meaning::Attention;
    if (row.kept.isGone)
        return Meaning::Neutral;
    return row.kept.isAnswered() ? Meaning::Good : Meaning::Info;
}

} // namespace

QString CommentRow::key() const
{
    return kept.message.toString() + u'/' + QString::number(kept.index) + u'/' + kept.comment.id.toString();
}

QString commentWriterText(const KeptComment &comment)
{
    if (!comment.name.isEmpty())
        return format::oneLine(comment.name);
    return comment.customer > 0 ? CommentWords::tr("Customer %1").arg(comment.customer) : CommentWords::tr("A reader");
}

QString commentStateText(const CommentRow &row)
{
    if (row.isUnderWay)
        return CommentWords::tr("Not answered by WeChat");
    if (row.kept.isGone)
        return CommentWords::tr("Gone");
    return row.kept.isAnswered() ? CommentWords::tr("Answered") : CommentWords::tr("Waits");
}

bool isOf(const KeptComment &comment, CommentFilter filter)
{
    switch (filter) {
    case CommentFilter::Unanswered:
        return !comment.isGone && !comment.isAnswered();
    case CommentFilter::All:
        return !comment.isGone;
    case CommentFilter::Elected:
        return !comment.isGone && comment.comment.isElected;
    case CommentFilter::Gone:
        return comment.isGone;
    }
    return false;
}

std::unique_ptr<CommentsModel> makeCommentsModel()
{
    std::vector<CommentColumn> columns;
    columns.push_back(
        CommentColumn(
            "at", [] { return CommentWords::tr("When"); },
            [](const CommentRow &row) { return format::momentSeenFrom(row.kept.comment.createdAt, row.nowMs, currentLanguage()); })
            .sortedBy([](const CommentRow &a, const CommentRow &b) { return a.kept.comment.createdAt < b.kept.comment.createdAt; })
            .wide(110));
    columns.push_back(CommentColumn(
                          "who", [] { return CommentWords::tr("Who"); }, [](const CommentRow &row) { return commentWriterText(row.kept); })
                          .wide(110));
    columns.push_back(CommentColumn(
                          "text", [] { return CommentWords::tr("Comment"); },
                          [](const CommentRow &row) { return format::oneLine(row.kept.comment.text); })
                          .looks(TableBase::CellLook::Strong)
                          .wide(260)
                          .stretched());
    columns.push_back(CommentColumn(
                          "article", [] { return CommentWords::tr("Article"); },
                          [](const CommentRow &row) { return format::orDash(format::oneLine(row.article.title)); })
                          .looks(TableBase::CellLook::Secondary)
                          .wide(180)
                          .givingWay(1));
    columns.push_back(CommentColumn(
                          "elected", [] { return CommentWords::tr("Chosen"); },
                          [](const CommentRow &row) { return row.kept.comment.isElected ? CommentWords::tr("Chosen") : QString(); })
                          .wide(70));
    columns.push_back(CommentColumn(
                          "state", [] { return CommentWords::tr("State"); }, commentStateText)
                          .asChip(commentStateMeaning)
                          .wide(110));
    return std::make_unique<CommentsModel>(std::move(columns), [](const CommentRow &row) { return row.key(); });
}

} // namespace yiren
