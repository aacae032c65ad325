#pragma once

#include "content/articlecheck.h"
#include "content/post.h"
#include "storage/database.h"

#include <QImage>

#include <map>

namespace yiren {

// A picture of an article as the preview needs it.
struct ProofPicture {
    QImage image; // no wider than a phone
    PictureFacts facts;
};

using ProofPictures = std::map<PictureId, ProofPicture>;

// What an article looks like and what is to be said about it.
struct ArticleProof {
    QString html; // pictures are named picture:ID
    std::vector<Finding> findings;
    ProofPictures pictures; // those it shows and its cover, as far as they are in the data file
    qsizetype characters = 0;
    int readingSeconds = 0;
};

// `known` pictures are not read again. For StorageThread::read().
[[nodiscard]] Result<ArticleProof> proofOf(Database &database, const Article &article, PostKind kind, const WordRules &words,
                                           const ProofPictures &known);

} // namespace yiren
