#pragma once

#include "pages/comments/commentsmodel.h"
#include "pages/conversations/pictureshelf.h"
#include "pages/menus/menuphone.h"
#include "pages/conversations/replycomposer.h"
#include "pages/conversations/threadlist.h"
#include "ui/pages/placehelpers.h"

#include <QVBoxLayout>

// The places that show what customers write.
namespace yiren::places {

inline TalkThread threadOf(const QString &text)
{
    TalkThread thread;
    thread.customer = CustomerId(1);
    thread.name = text;
    thread.lastMessage.at = 1'763'640'000'000;
    thread.lastMessage.kind = QStringLiteral("text");
    thread.lastMessage.text = text;
    thread.waitingSince = 1;
    return thread;
}

inline QWidget *conversationList(const QString &text, QWidget *parent)
{
    auto *list = new ThreadList(parent);
    list->setRows({threadRow(threadOf(text), 1'763'640'000'000)});
    return list;
}

inline QWidget *commentList(const QString &text, QWidget *parent)
{
    KeptComment kept;
    kept.comment.text = text;
    kept.name = text;
    auto model = makeCommentsModel();
    model->setRows({{kept, {MessageDataId(QStringLiteral("1")), 0, text, {}, {}}, false, 1'763'640'000'000}});
    return tableOf(std::move(model), parent);
}

inline QWidget *menuPhone(const QString &text, QWidget *parent)
{
    auto *phone = new MenuPhone(parent);
    phone->setMenu({{text, MenuKind::Group, {}, {}, {}, {}, {{text, MenuKind::Click, {}, {}, {}, {}, {}}}}}, {0, 0});
    return phone;
}

inline QWidget *suggestedAnswer(const QString &text, QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *composer = new ReplyComposer(place);
    (new QVBoxLayout(place))->addWidget(composer);
    composer->begin(text);
    composer->setSuggestion(ReplyComposer::Suggested{text, text});
    composer->attach("12345678", text);
    return place;
}

} // namespace yiren::places
