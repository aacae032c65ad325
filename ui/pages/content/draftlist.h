#pragma once

#include "content/postid.h"
#include "models/tablemodel.h"

#include <QListView>

namespace yiren {

// A draft or an idea as the draft box shows it.
struct DraftRow {
    PostId id{};
    QString title;   // on one line
    QString details; // "1,240 字 · 缺封面"

    friend bool operator==(const DraftRow &, const DraftRow &) = default;
};

// Drafts as small cards, to be dragged onto a day (PostDrag), opened by Enter or a double click.
class DraftList : public QListView
{
    Q_OBJECT

public:
    explicit DraftList(QWidget *parent = nullptr);

    void setRows(std::vector<DraftRow> rows);
    void choose(std::optional<PostId> post); // without a signal; nothing, or one that is not here: no selection

signals:
    void chosen(PostId post);
    void opened(PostId post);
    void removeWanted(PostId post);
    void dragBegun(PostId post, QPoint globalPlace); // the viewport has the mouse

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    std::optional<PostId> postAt(const QModelIndex &index) const;

    TableModel<DraftRow> m_rows;
    std::optional<QPoint> m_pressedAt;
    bool m_isSilent = false;
};

} // namespace yiren
