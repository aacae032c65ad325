#include "pages/groups/groupchoices.h"

#include "formatting/format.h"

namespace yiren {

GroupChoices::GroupChoices(QWidget *parent) : QListWidget(parent) {}

void GroupChoices::add(const QString &chat, const QString &name)
{
    auto *group = new QListWidgetItem(format::oneLine(name.isEmpty() ? chat : name), this);
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    group->setCheckState(Qt::Unchecked);
    group->setData(Qt::UserRole, chat);
}

void GroupChoices::choose(const QString &chat)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(Qt::UserRole) == chat)
            return item(i)->setCheckState(Qt::Checked);
    }
    add(chat, {});
    item(count() - 1)->setCheckState(Qt::Checked);
}

QStringList GroupChoices::chosen() const
{
    QStringList chats;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            chats.append(item(i)->data(Qt::UserRole).toString());
    }
    return chats;
}

} // namespace yiren
