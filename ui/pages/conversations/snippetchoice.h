#pragma once

#include "conversations/snippetstore.h"
#include "models/tablemodel.h"

#include <QListView>

namespace yiren {

// The snippets that what was typed after "/" may mean, above the field. The field keeps the keyboard and tells of its keys: up and down
// choose, Enter or Tab takes, Escape closes.
class SnippetChoice : public QListView
{
    Q_OBJECT

public:
    explicit SnippetChoice(QWidget *parent);
    ~SnippetChoice() override;

    void setSnippets(std::vector<Snippet> all) { m_all = std::move(all); }
    void offer(const QString &typed); // what follows the slash; hidden when nothing fits
    bool takeKey(const QKeyEvent &event);
    std::optional<Snippet> current() const;

signals:
    void taken(const Snippet &snippet);
    void offered(const QString &words); // what a screen reader says; empty: closed

private:
    std::vector<Snippet> m_all;
    TableModel<Snippet> m_rows;
};

} // namespace yiren
