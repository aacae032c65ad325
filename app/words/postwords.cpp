#include "words/postwords.h"

#include "words/sentences.h"

#include <QCoreApplication>

namespace yiren {

QString postKindText(PostKind kind)
{
    switch (kind) {
    case PostKind::Draft:
        return QCoreApplication::translate("Post", "draft for the box");
    case PostKind::Publish:
        return QCoreApplication::translate("Post", "publish");
    case PostKind::MassSend:
        return QCoreApplication::translate("Post", "mass send");
    case PostKind::Moments:
        return QCoreApplication::translate("Post", "text for Moments");
    case PostKind::Group:
        return QCoreApplication::translate("Post", "text for a group");
    }
    return {};
}

QString postStateText(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return QCoreApplication::translate("Post", "draft");
    case PostState::Scheduled:
        return QCoreApplication::translate("Post", "scheduled");
    case PostState::Sending:
        return QCoreApplication::translate("Post", "on its way");
    case PostState::Unknown:
        return QCoreApplication::translate("Post", "not known, WeChat is being asked");
    case PostState::WaitingForYou:
        return QCoreApplication::translate("Post", "waiting for you");
    case PostState::Published:
        return QCoreApplication::translate("Post", "published");
    case PostState::Failed:
        return QCoreApplication::translate("Post", "failed");
    case PostState::Missed:
        return QCoreApplication::translate("Post", "missed");
    }
    return {};
}

QString postFailureText(const QString &failure)
{
    if (failure.isEmpty())
        return {};
    Error error;
    error.kind = ErrorKind::Refused;
    error.code = failure;
    const QString next = nextStepOf(error);
    return next.isEmpty() ? sentenceOf(error) : sentenceOf(error) + u' ' + next;
}

} // namespace yiren
