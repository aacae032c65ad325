#pragma once

#include "base/error.h"
#include "base/job.h"
#include "content/finding.h"
#include "content/post.h"
#include "frame/pageservices.h"

#include <QImage>
#include <QWidget>

class QComboBox;
class QLayout;
class QPushButton;

namespace yiren {

class ArticlePreview;
class Autosave;
class CountedField;
class CoverField;
class FindingsList;
class MarkdownText;
class MarkdownToolbar;
class PictureIntake;
class Proofreader;
class TextLabel;
struct ArticleProof;

// Where an article is written: title, author, digest and cover with their limits, the text in Markdown, beside it what a phone shows, below
// it what the checks found. What is typed is kept by itself.
class ArticleEditor : public QWidget
{
    Q_OBJECT

public:
    ArticleEditor(const PageServices &services, QWidget *parent);
    ~ArticleEditor() override;

    void open(const Post &post);     // id 0: a new one
    void leave();                    // keeps what is not kept yet
    bool isProofreading() const;     // preview and findings are not of this text yet
    void keep();                     // now, also when nothing was typed yet; saved() follows
    const Post &post() const;        // with the text as it is now
    void takeText(const Post &post); // another text of the same post, from the data file
    void retranslate();

signals:
    void closed();
    void saved(const Post &post);
    void planWanted(QWidget *button);
    void versionsWanted();
    void cropWanted(const QImage &cover);
    void failed(const Error &error);

public slots:
    void setCrops(const Crop &wide, const Crop &square);

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    QLayout *topBar();
    QLayout *fields();
    void connectParts();
    void connectPictures();
    void fill(const Article &article);
    void note();
    Article article() const;
    void takeProof(const ArticleProof &proof);
    void takePicture(const PictureId &picture, bool asCover);
    void readCover();
    void setCover(const PictureId &cover);
    void choosePicture(bool asCover);
    void jumpTo(const Finding &finding);
    void showState(const QString &sentence);

    PageServices m_services;
    Autosave *m_autosave;
    Proofreader *m_proofreader;
    PictureIntake *m_intake;
    QPushButton *m_back;
    TextLabel *m_state;
    QComboBox *m_theme;
    QPushButton *m_versions;
    QPushButton *m_plan;
    CountedField *m_title;
    CountedField *m_author;
    CountedField *m_digest;
    CoverField *m_cover;
    MarkdownText *m_text;
    MarkdownToolbar *m_toolbar;
    TextLabel *m_counts;
    FindingsList *m_findings;
    ArticlePreview *m_preview;
    bool m_isFilling = false;
    JobHandle<QImage> m_coverJob;
};

} // namespace yiren
