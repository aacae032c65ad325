#pragma once

#include "content/post.h"
#include "models/tablemodel.h"
#include "widgets/card.h"

namespace yiren {

class Clock;
class EmptyState;
class TableView;
class ViewMemory;

// 接下来发布: what goes out next, or is under way. Enter shows it in the calendar.
class NextPostsCard : public Card
{
    Q_OBJECT

public:
    NextPostsCard(const Clock &clock, ViewMemory &memory, QWidget *parent = nullptr);
    ~NextPostsCard() override;

    void set(const std::vector<Post> &posts);

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    std::unique_ptr<TableModel<Post>> m_posts;
    TableView *m_table;
    EmptyState *m_nothing;
};

} // namespace yiren
