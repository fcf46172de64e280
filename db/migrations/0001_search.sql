-- Full text over `names` (same rowid): each name as bigrams, written by server/domain/fold.ts in ASCII.
CREATE VIRTUAL TABLE `search` USING fts5(`grams`, content='', columnsize=0, tokenize="ascii tokenchars '_'");
