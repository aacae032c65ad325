#pragma once

#include "pages/content/draftlist.h"
#include "widgets/card.h"

class QButtonGroup;
class QPushButton;

namespace yiren {

class SearchField;

// 草稿箱: what is being written and has no time yet, and the ideas that may become something.
class DraftBox : public Card
{
    Q_OBJECT

public:
    explicit DraftBox(QWidget *parent = nullptr);

    void setRows(std::vector<DraftRow> drafts, std::vector<DraftRow> ideas);
    void choose(std::optional<PostId> post) { m_list->choose(post); }
    bool showsIdeas() const { return m_showsIdeas; }
    void showIdeas(bool on);
    DraftList *list() const { return m_list; }
    SearchField *search() const { return m_search; }
    void retranslate();

signals:
    void searched(const QString &words);
    void ideaWanted(const QString &title); // a new one

private:
    void fill();

    QPushButton *m_draftsTab;
    QPushButton *m_ideasTab;
    SearchField *m_search;
    DraftList *m_list;
    TextLabel *m_nothing;
    QString m_words; // searched for
    std::vector<DraftRow> m_drafts;
    std::vector<DraftRow> m_ideas;
    bool m_showsIdeas = false;
};

} // namespace yiren
