-- A database of layout 2: that of layout 1, as Reckoner of layout 2 brought it up to date. The migration test opens it; do not edit.
PRAGMA application_id = 1380141902;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "check_terms" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "check_id" TEXT NOT NULL,  -- checks.id
  "kind" TEXT NOT NULL,  -- figure, period, claim
  "position" INTEGER NOT NULL,  -- figures stand in formula order, from 0
  "term" TEXT NOT NULL  -- the id of a row of figures, periods or claims
);
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93610691fa2e767b05c-f0','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93610691fa2e767b05c','figure',0,'4a0a337d1edf62ecf936ab494b284f91dc25');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93610691fa2e767b05c-f1','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93610691fa2e767b05c','figure',1,'4a0a337d1edf62ecf9369b451ad5a2eaecda');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93602111794bd875ea4-f0','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93602111794bd875ea4','figure',0,'4a0a337d1edf62ecf9360235ee21fa73c706');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93602111794bd875ea4-f1','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93602111794bd875ea4','figure',1,'4a0a337d1edf62ecf9361f2dc567ffa86016');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93602111794bd875ea4-f2','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93602111794bd875ea4','figure',2,'4a0a337d1edf62ecf936909999a9f0e0bcf6');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf93602111794bd875ea4-f3','4a0a337d1edf62ecf936','4a0a337d1edf62ecf93602111794bd875ea4','figure',3,'4a0a337d1edf62ecf9369b451ad5a2eaecda');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf9361fb5175ec41ecd17-f0','4a0a337d1edf62ecf936','4a0a337d1edf62ecf9361fb5175ec41ecd17','figure',0,'4a0a337d1edf62ecf936fc4bea2da52dafaf');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf9361fb5175ec41ecd17-f1','4a0a337d1edf62ecf936','4a0a337d1edf62ecf9361fb5175ec41ecd17','figure',1,'4a0a337d1edf62ecf93615ba8ab89cf31bc0');
INSERT INTO "check_terms" VALUES('4a0a337d1edf62ecf9361fb5175ec41ecd17-f2','4a0a337d1edf62ecf936','4a0a337d1edf62ecf9361fb5175ec41ecd17','figure',2,'4a0a337d1edf62ecf936b46a7db294b49a66');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-f0','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','figure',0,'331ec9cf8dc3093cf13daa3188a6f70bd745');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-f1','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','figure',1,'331ec9cf8dc3093cf13d2c3cf085ad1bc148');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-f2','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','figure',2,'331ec9cf8dc3093cf13d67dc9522137c27f2');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-c0','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','claim',0,'331ec9cf8dc3093cf13dc356a0f4c60d1e1a');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-c1','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','claim',1,'331ec9cf8dc3093cf13dba9376c7ade1ddc9');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4-c2','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13dceec6d822a3a38a4','claim',2,'331ec9cf8dc3093cf13d0ba22474ad4a1710');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13de780ad7d83cc3991-f0','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13de780ad7d83cc3991','figure',0,'331ec9cf8dc3093cf13daa3188a6f70bd745');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13de780ad7d83cc3991-f1','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13de780ad7d83cc3991','figure',1,'331ec9cf8dc3093cf13d2c3cf085ad1bc148');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13de780ad7d83cc3991-c0','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13de780ad7d83cc3991','claim',0,'331ec9cf8dc3093cf13dc356a0f4c60d1e1a');
INSERT INTO "check_terms" VALUES('331ec9cf8dc3093cf13de780ad7d83cc3991-c1','331ec9cf8dc3093cf13d','331ec9cf8dc3093cf13de780ad7d83cc3991','claim',1,'331ec9cf8dc3093cf13dba9376c7ade1ddc9');
INSERT INTO "check_terms" VALUES('8b6c33d9a76a638afde61f245009aa805475-p0','8b6c33d9a76a638afde6','8b6c33d9a76a638afde61f245009aa805475','period',0,'8b6c33d9a76a638afde6ee44bfd3bf6b6604');
INSERT INTO "check_terms" VALUES('8b6c33d9a76a638afde6c23abfc81ce73cbd-f0','8b6c33d9a76a638afde6','8b6c33d9a76a638afde6c23abfc81ce73cbd','figure',0,'8b6c33d9a76a638afde64de1f7cbeaa92396');
INSERT INTO "check_terms" VALUES('8b6c33d9a76a638afde6c23abfc81ce73cbd-p0','8b6c33d9a76a638afde6','8b6c33d9a76a638afde6c23abfc81ce73cbd','period',0,'8b6c33d9a76a638afde6e140c108920d4a57');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5e9cc913d38a0284e-p0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5e9cc913d38a0284e','period',0,'ab87e92f51da7c705ff50893360452de8fc4');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5e9cc913d38a0284e-p1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5e9cc913d38a0284e','period',1,'ab87e92f51da7c705ff52b21ea423e75776f');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5e9cc913d38a0284e-p2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5e9cc913d38a0284e','period',2,'ab87e92f51da7c705ff56e2551aafa8ed7ec');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5e50eee597167e1f8-p0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5e50eee597167e1f8','period',0,'ab87e92f51da7c705ff5035c4cd8d47686a0');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5e50eee597167e1f8-p1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5e50eee597167e1f8','period',1,'ab87e92f51da7c705ff50893360452de8fc4');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5fc38ef9b02cdfc87-p0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5fc38ef9b02cdfc87','period',0,'ab87e92f51da7c705ff572f5a8fad24dbb35');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff530988271abefd794-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff530988271abefd794','figure',0,'ab87e92f51da7c705ff5469c2c65885ad9d9');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff530988271abefd794-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff530988271abefd794','figure',1,'ab87e92f51da7c705ff58fde48e7476db129');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff530988271abefd794-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff530988271abefd794','claim',0,'ab87e92f51da7c705ff5ed7929f912f14e10');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff530988271abefd794-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff530988271abefd794','claim',1,'ab87e92f51da7c705ff55141ba57f7b3ec4b');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','figure',0,'ab87e92f51da7c705ff5469c2c65885ad9d9');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','figure',1,'ab87e92f51da7c705ff58fde48e7476db129');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-f2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','figure',2,'ab87e92f51da7c705ff5dcaae217c239c71a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','claim',0,'ab87e92f51da7c705ff5ed7929f912f14e10');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','claim',1,'ab87e92f51da7c705ff55141ba57f7b3ec4b');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4-c2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5cfac11d3e57865e4','claim',2,'ab87e92f51da7c705ff5ac024453dc261c91');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','figure',0,'ab87e92f51da7c705ff5b550098c3626dee6');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','figure',1,'ab87e92f51da7c705ff52697fe12125bdc5a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-f2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','figure',2,'ab87e92f51da7c705ff5dcaae217c239c71a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','claim',0,'ab87e92f51da7c705ff512471e16ce7d716f');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','claim',1,'ab87e92f51da7c705ff5a795b7b546685424');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd-c2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5d4ad0e1e6fc000cd','claim',2,'ab87e92f51da7c705ff5ac024453dc261c91');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5a709f32f1144f77c-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5a709f32f1144f77c','figure',0,'ab87e92f51da7c705ff5b550098c3626dee6');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5a709f32f1144f77c-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5a709f32f1144f77c','figure',1,'ab87e92f51da7c705ff52697fe12125bdc5a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5a709f32f1144f77c-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5a709f32f1144f77c','claim',0,'ab87e92f51da7c705ff512471e16ce7d716f');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5a709f32f1144f77c-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5a709f32f1144f77c','claim',1,'ab87e92f51da7c705ff5a795b7b546685424');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5231f4d2f83c62128-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5231f4d2f83c62128','figure',0,'ab87e92f51da7c705ff5b550098c3626dee6');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5231f4d2f83c62128-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5231f4d2f83c62128','figure',1,'ab87e92f51da7c705ff5d4c6f64460eed9d4');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5231f4d2f83c62128-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5231f4d2f83c62128','claim',0,'ab87e92f51da7c705ff512471e16ce7d716f');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff5231f4d2f83c62128-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff5231f4d2f83c62128','claim',1,'ab87e92f51da7c705ff50da46206c5dc6eb8');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff53a3a0dd150077799-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff53a3a0dd150077799','figure',0,'ab87e92f51da7c705ff5b550098c3626dee6');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff53a3a0dd150077799-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff53a3a0dd150077799','figure',1,'ab87e92f51da7c705ff5f747d52d3db2ebb9');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff53a3a0dd150077799-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff53a3a0dd150077799','claim',0,'ab87e92f51da7c705ff512471e16ce7d716f');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff53a3a0dd150077799-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff53a3a0dd150077799','claim',1,'ab87e92f51da7c705ff5fe3ca9b73da62a9a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff588db532523a414f8-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff588db532523a414f8','figure',0,'ab87e92f51da7c705ff52697fe12125bdc5a');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff588db532523a414f8-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff588db532523a414f8','figure',1,'ab87e92f51da7c705ff5fda45b775b78e101');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff588db532523a414f8-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff588db532523a414f8','claim',0,'ab87e92f51da7c705ff5a795b7b546685424');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff588db532523a414f8-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff588db532523a414f8','claim',1,'ab87e92f51da7c705ff50d75656350ff0c12');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-f0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','figure',0,'ab87e92f51da7c705ff5d4db452ca0e92e90');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-f1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','figure',1,'ab87e92f51da7c705ff584ac205792f7008d');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-f2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','figure',2,'ab87e92f51da7c705ff57b3d28ffd0b531ef');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-c0','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','claim',0,'ab87e92f51da7c705ff5d93c7aee13bff0d4');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-c1','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','claim',1,'ab87e92f51da7c705ff5afe5dff58c1998e4');
INSERT INTO "check_terms" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3-c2','ab87e92f51da7c705ff5','ab87e92f51da7c705ff591f8a1a984f055a3','claim',2,'ab87e92f51da7c705ff5328e3e070a55bbc5');
CREATE TABLE "checks" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "mention" TEXT NOT NULL,  -- k1
  "kind" TEXT NOT NULL,
  "variant" TEXT,
  "verdict" TEXT NOT NULL,  -- consistent, inconsistent, undetermined
  "severity" TEXT,  -- of an alarm: high, medium, low
  "formula" TEXT,
  "computed_low" TEXT,  -- rounded outward
  "computed_high" TEXT,
  "reported_low" TEXT,  -- rounded outward
  "reported_high" TEXT,
  "margin" TEXT,  -- the overlap; negative when they miss
  "tight" INTEGER NOT NULL,
  "weak" INTEGER NOT NULL,  -- the test could hardly fail
  "implied" TEXT,  -- named intervals that follow
  "premises" TEXT NOT NULL,
  "explanation" TEXT NOT NULL,
  "suspect_figure" TEXT,  -- figures.id: the smallest single repair
  "suspect_as" TEXT,  -- what it should be
  "suspect_why" TEXT,
  "suspect_words" TEXT,  -- of a label
  "suspect_begin" INTEGER,
  "suspect_end" INTEGER,
  "evidence" TEXT NOT NULL,
  "fingerprint" TEXT  -- of kind, series, periods and printed figures: the same in every article
);
INSERT INTO "checks" VALUES('4a0a337d1edf62ecf93610691fa2e767b05c','4a0a337d1edf62ecf936','k1','restate',NULL,'consistent',NULL,'413 = 413','412500000','413500000','412500000','413500000','1000000',0,0,NULL,'[{"name":"series","how":"inferred"}]','413 million euros and 413 million euros agree.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','d7aa6d61c171c6d75ed0011672be3926');
INSERT INTO "checks" VALUES('4a0a337d1edf62ecf93602111794bd875ea4','4a0a337d1edf62ecf936','k2','sum',NULL,'consistent',NULL,'210 + 146 + 57','411500000','414500000','412500000','413500000','1000000',0,0,NULL,'[{"name":"exhaustive","how":"stated"}]','210 million euros, 146 million euros and 57 million euros add up to 411.5 to 414.5 million euros, which rounds to the printed 413 million euros.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','0072b91c6c726e07343da086331191b1');
INSERT INTO "checks" VALUES('4a0a337d1edf62ecf9361fb5175ec41ecd17','4a0a337d1edf62ecf936','k3','hundred',NULL,'consistent',NULL,'60 + 25 + 15','98.5000','101.5000','100','100','0',0,0,NULL,'[{"name":"exhaustive","how":"inferred"}]','60%, 25% and 15% add up to 98.5 to 101.5%, which rounds to 100%.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','903283aba0a4036867f1a03b612e847e');
INSERT INTO "checks" VALUES('331ec9cf8dc3093cf13dceec6d822a3a38a4','331ec9cf8dc3093cf13d','k1','abs_change',NULL,'inconsistent','high','38.15 - 41.60','-3460000000','-3440000000','-2505000000','-2495000000','-935000000',0,0,NULL,'[]','From $41.60 billion to $38.15 billion is a fall of $3.440 to $3.460 billion, not the printed $2.50 billion.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','576f1798339598014b679bd87d2ff259');
INSERT INTO "checks" VALUES('331ec9cf8dc3093cf13de780ad7d83cc3991','331ec9cf8dc3093cf13d','k2','direction','down','consistent',NULL,'38.15 - 41.60','-3450000000','-3450000000',NULL,NULL,'0',0,0,NULL,'[]','From $41.60 billion to $38.15 billion is a fall, as the text says ("fell").',NULL,NULL,NULL,NULL,NULL,NULL,'[]','6683c486350cbb18d664b6d9ab354b0e');
INSERT INTO "checks" VALUES('8b6c33d9a76a638afde61f245009aa805475','8b6c33d9a76a638afde6','k1','weekday',NULL,'consistent',NULL,'weekday(2025-11-09)','0.000000','0.000000','0','0','0',0,0,NULL,'[]','2025-11-09 is a Sunday, as the text says.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','57effaa23eb95eb248b133a804713153');
INSERT INTO "checks" VALUES('8b6c33d9a76a638afde6c23abfc81ce73cbd','8b6c33d9a76a638afde6','k2','age',NULL,'inconsistent','medium','2025 - 1952','72.0000','73.0000','63','63','-9',0,0,NULL,'[{"name":"subject","how":"inferred"}]','Who was born in 1952 is 72 or 73 now, not 63 years old.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','dfb6bc4a5b1592cf0866199116a407e0');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5e9cc913d38a0284e','ab87e92f51da7c705ff5','k1','span','since','consistent',NULL,'2025 - 2020','5.000000','5.000000','5','5','0',0,0,NULL,'[{"name":"series","how":"carried"}]','From 2020 to 2025 is 5, as "five years" says.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','966aa7d9cab763fda3730db3d79175b3');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5e50eee597167e1f8','ab87e92f51da7c705ff5','k2','span','streak','consistent',NULL,'4 + 1 = 5','5.000000','5.000000','5','5','0',0,0,NULL,'[{"name":"series","how":"carried"}]','Four consecutive years and then the first in five years fit together.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','8e2883368123266d94e71a1fb68a9af8');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5fc38ef9b02cdfc87','ab87e92f51da7c705ff5','k3','weekday',NULL,'consistent',NULL,'weekday(2026-01-14)','3.000000','3.000000','3','3','0',0,0,NULL,'[]','2026-01-14 is a Wednesday, as the text says.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','c95375694571de625f7ff7442830a693');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff530988271abefd794','ab87e92f51da7c705ff5','k4','direction','down','consistent',NULL,'228.1 - 244.8','-16700000000','-16700000000',NULL,NULL,'0',0,0,NULL,'[]','From $244.8 billion to $228.1 billion is a fall, as the text says ("decrease").',NULL,NULL,NULL,NULL,NULL,NULL,'[]','61d9c7dce3b85e1f0807bb2ae9babd33');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5cfac11d3e57865e4','ab87e92f51da7c705ff5','k5','pct_change','forward','consistent',NULL,'(228.1 / 244.8 - 1) * 100','-6.86135','-6.78243','-6.95','-6.85','0.0113',1,0,'{"base":["244820000000","245191000000"]}','[]','From $244.8 billion to $228.1 billion is a fall of 6.78 to 6.86%, which rounds to the printed 6.9% only just.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','ed4739abcafa9554c6fab27a86cbcc3b');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5d4ad0e1e6fc000cd','ab87e92f51da7c705ff5','k6','bounds',NULL,'undetermined',NULL,'min((-9.9), (-3.4)) <= (-6.9) <= max((-9.9), (-3.4))','-9.95000','-3.35000','-6.95','-6.85','0.1',0,0,'{"export_share":["0.523","0.554"]}','[{"name":"time_period","how":"carried"},{"name":"series","how":"unknown"}]','Whether the total''s change, a fall of 6.9%, lies between its parts'', a fall of 9.9% and a fall of 3.4%, can''t be told; the text does not say that the figures speak of one series.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','95df0be1de7c7b3a1c1cd2f9add90139');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5a709f32f1144f77c','ab87e92f51da7c705ff5','k7','restate',NULL,'inconsistent','high','(-9.9) = (-3.4)','-9.95000','-9.85000','-3.45','-3.35','-6.4',0,0,NULL,'[{"name":"series","how":"stated"}]','"Chinese exports to Russia" (a fall of 9.9%) and "Imports from China" (a fall of 3.4%) are one flow seen from its two ends, so both can''t hold; "Imports from Russia" would fit.','ab87e92f51da7c705ff52697fe12125bdc5a','GOODS_TRADE.RUS.CHN.X.TOTAL','label','Imports from Russia',568,586,'["The total''s 6.9% lies between 9.9% and 3.4%, as it would if they were its two sides; whether all three count alike is not said."]','2d76c3128e8e3e6a6bd1f013cb8d40f3');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff5231f4d2f83c62128','ab87e92f51da7c705ff5','k8','restate',NULL,'undetermined',NULL,'(-9.9) = (-46)','-9.9500','-9.8500','-46.5','-45.5','-35.55',0,0,NULL,'[{"name":"product","how":"unknown"},{"name":"time_period","how":"unknown"}]','A fall of 9.9% and a fall of 46% are not set against each other; the text does not say that the figures cover the same goods and are for one period.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','4383eb9be6e8fdd44313ee86bccc2dd4');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff53a3a0dd150077799','ab87e92f51da7c705ff5','k9','restate',NULL,'undetermined',NULL,'(-9.9) = 2.2','-9.95000','-9.85000','2.15','2.25','-12',0,0,NULL,'[{"name":"time_period","how":"unknown"}]','A fall of 9.9% and a rise of 2.2% are not set against each other; the text does not say that the figures are for one period.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','52deaba978ef36be3d934b8b0e932f02');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff588db532523a414f8','ab87e92f51da7c705ff5','k10','restate',NULL,'undetermined',NULL,'(-3.4) = 17.1','-3.45000','-3.35000','17.05','17.15','-20.4',0,0,NULL,'[{"name":"time_period","how":"unknown"}]','A fall of 3.4% and a rise of 17.1% are not set against each other; the text does not say that the figures are for one period.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','61491052b1e8bb1101f58186e16c80d8');
INSERT INTO "checks" VALUES('ab87e92f51da7c705ff591f8a1a984f055a3','ab87e92f51da7c705ff5','k11','bounds',NULL,'consistent',NULL,'min(6.1, 0.5) <= 3.8 <= max(6.1, 0.5)','0.45000','6.15000','3.75','3.85','0.1',0,0,'{"export_share":["0.571","0.608"]}','[{"name":"time_period","how":"carried"}]','The total''s change, a rise of 3.8%, lies between its parts'', a rise of 6.1% and a rise of 0.5%, as it must.',NULL,NULL,NULL,NULL,NULL,NULL,'[]','780aff1420e97975462dc6f61f27f252');
CREATE TABLE "claims" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "mention" TEXT NOT NULL,  -- c1
  "figure" TEXT,  -- figures.id
  "base_figure" TEXT,  -- figures.id of the level it is counted from
  "period" TEXT,  -- periods.id
  "base_period" TEXT,  -- periods.id
  "sentence_begin" INTEGER NOT NULL,
  "sentence_end" INTEGER NOT NULL,
  "sentence" TEXT,  -- its text, where only sentences are stored
  "indicator" TEXT,
  "subject" TEXT,
  "ref_area" TEXT,
  "counterpart_area" TEXT,
  "flow" TEXT,
  "product" TEXT,
  "series_text" TEXT,
  "measure" TEXT NOT NULL,
  "value" TEXT,  -- signed, in units
  "ulp" TEXT,
  "unit_measure" TEXT,
  "unit_mult" INTEGER NOT NULL,
  "decimals" INTEGER NOT NULL,
  "bound" TEXT NOT NULL,
  "freq" TEXT,
  "time_period" TEXT,
  "base_time_period" TEXT,
  "basis" TEXT,
  "adjustment" TEXT,
  "prices" TEXT,
  "currency_terms" TEXT,
  "converted" INTEGER NOT NULL,
  "modality" TEXT NOT NULL,
  "obs_status" TEXT,
  "vintage" TEXT,  -- previous: the value that a revision replaced
  "attribution" TEXT NOT NULL,
  "compiled_by" TEXT,  -- whose statistics
  "carried" TEXT NOT NULL,  -- fields taken over from an earlier sentence
  "confidence" REAL NOT NULL,
  "series" TEXT,  -- canonical key; null where the indicator is unknown
  "family" TEXT,
  "rule" TEXT
);
INSERT INTO "claims" VALUES('331ec9cf8dc3093cf13d0ba22474ad4a1710','331ec9cf8dc3093cf13d','c1','331ec9cf8dc3093cf13d67dc9522137c27f2','331ec9cf8dc3093cf13d2c3cf085ad1bc148','331ec9cf8dc3093cf13d0fee01f0ab678ebc','331ec9cf8dc3093cf13d36174a6833685193',17,132,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','change','-2500000000','10000000','USD',9,2,'exact','M','2025-02','2025-01','mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'["time_period"]',0.75,NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES('331ec9cf8dc3093cf13dc356a0f4c60d1e1a','331ec9cf8dc3093cf13d','c2','331ec9cf8dc3093cf13daa3188a6f70bd745',NULL,'331ec9cf8dc3093cf13d0fee01f0ab678ebc',NULL,17,132,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','level','38150000000','10000000','USD',9,2,'exact','M','2025-02',NULL,'mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'[]',0.8,NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES('331ec9cf8dc3093cf13dba9376c7ade1ddc9','331ec9cf8dc3093cf13d','c3','331ec9cf8dc3093cf13d2c3cf085ad1bc148',NULL,'331ec9cf8dc3093cf13d36174a6833685193',NULL,17,132,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','level','41600000000','10000000','USD',9,2,'exact','M','2025-01',NULL,'mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'[]',0.8,NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5ed7929f912f14e10','ab87e92f51da7c705ff5','c1','ab87e92f51da7c705ff5469c2c65885ad9d9',NULL,'ab87e92f51da7c705ff50217fad13dc482a5',NULL,219,381,NULL,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','level','228100000000','100000000','USD',9,1,'exact','A','2025',NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]',0.85,'GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5ac024453dc261c91','ab87e92f51da7c705ff5','c2','ab87e92f51da7c705ff5dcaae217c239c71a','ab87e92f51da7c705ff58fde48e7476db129','ab87e92f51da7c705ff50217fad13dc482a5',NULL,219,381,NULL,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','growth','-6.9','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]',0.85,'GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff55141ba57f7b3ec4b','ab87e92f51da7c705ff5','c3','ab87e92f51da7c705ff58fde48e7476db129',NULL,NULL,NULL,219,381,NULL,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','level','244800000000','100000000','USD',9,1,'exact',NULL,NULL,NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]',0.85,'GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff512471e16ce7d716f','ab87e92f51da7c705ff5','c4','ab87e92f51da7c705ff5b550098c3626dee6',NULL,'ab87e92f51da7c705ff50217fad13dc482a5',NULL,445,566,NULL,'GOODS_TRADE',NULL,'CHN','RUS','X','TOTAL','Chinese exports to Russia','growth','-9.9','0.1','PT',0,1,'exact','A','2025',NULL,'yoy',NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]',0.75,'GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff50da46206c5dc6eb8','ab87e92f51da7c705ff5','c5','ab87e92f51da7c705ff5d4c6f64460eed9d4',NULL,'ab87e92f51da7c705ff50217fad13dc482a5',NULL,445,566,NULL,'GOODS_TRADE',NULL,'CHN','RUS','X','MOTOR_VEHICLES','vehicle shipments','growth','-46','1','PT',0,0,'exact','A','2025',NULL,'yoy',NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]',0.75,'GOODS_TRADE.CHN.RUS.X.MOTOR_VEHICLES','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5a795b7b546685424','ab87e92f51da7c705ff5','c6','ab87e92f51da7c705ff52697fe12125bdc5a',NULL,'ab87e92f51da7c705ff50217fad13dc482a5',NULL,568,662,NULL,'GOODS_TRADE',NULL,'RUS','CHN','M','TOTAL','Imports from China','growth','-3.4','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","compiled_by","time_period"]',0.7,'GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5fe3ca9b73da62a9a','ab87e92f51da7c705ff5','c7','ab87e92f51da7c705ff5f747d52d3db2ebb9',NULL,'ab87e92f51da7c705ff51345bc7d836ad3c2',NULL,664,755,NULL,'GOODS_TRADE',NULL,'CHN','RUS','X','TOTAL','Chinese exports to Russia','growth','2.2','0.1','PT',0,1,'exact','M','2025-12',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]',0.8,'GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff50d75656350ff0c12','ab87e92f51da7c705ff5','c8','ab87e92f51da7c705ff5fda45b775b78e101',NULL,'ab87e92f51da7c705ff51345bc7d836ad3c2',NULL,664,755,NULL,'GOODS_TRADE',NULL,'CHN','RUS','M','TOTAL','imports','growth','17.1','0.1','PT',0,1,'exact','M','2025-12',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]',0.8,'GOODS_TRADE.RUS.CHN.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5907eca50a3a4e596','ab87e92f51da7c705ff5','c9','ab87e92f51da7c705ff51990e3c398819293',NULL,'ab87e92f51da7c705ff55c6db5110a7453bf',NULL,757,843,NULL,'GOODS_TRADE',NULL,'CHN','WLD','XM','TOTAL','China''s trade','level','6480000000000','10000000000','USD',12,2,'exact','A','2025',NULL,'yoy',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]',0.8,'GOODS_TRADE.CHN.WLD.XM.TOTAL','GOODS_TRADE.CHN+WLD','new.v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5328e3e070a55bbc5','ab87e92f51da7c705ff5','c10','ab87e92f51da7c705ff57b3d28ffd0b531ef',NULL,'ab87e92f51da7c705ff55c6db5110a7453bf',NULL,757,843,NULL,'GOODS_TRADE',NULL,'CHN','WLD','XM','TOTAL','China''s trade','growth','3.8','0.1','PT',0,1,'exact','A','2025',NULL,'yoy',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]',0.8,'GOODS_TRADE.CHN.WLD.XM.TOTAL','GOODS_TRADE.CHN+WLD','new.v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5d93c7aee13bff0d4','ab87e92f51da7c705ff5','c11','ab87e92f51da7c705ff5d4db452ca0e92e90',NULL,'ab87e92f51da7c705ff55c6db5110a7453bf',NULL,844,915,NULL,'GOODS_TRADE',NULL,'CHN','WLD','X','TOTAL','Exports','growth','6.1','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area","compiled_by","time_period"]',0.7,'GOODS_TRADE.CHN.WLD.X.TOTAL','GOODS_TRADE.CHN+WLD','v.pct');
INSERT INTO "claims" VALUES('ab87e92f51da7c705ff5afe5dff58c1998e4','ab87e92f51da7c705ff5','c12','ab87e92f51da7c705ff584ac205792f7008d',NULL,'ab87e92f51da7c705ff55c6db5110a7453bf',NULL,844,915,NULL,'GOODS_TRADE',NULL,'CHN','WLD','M','TOTAL','imports','growth','0.5','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]',0.75,'GOODS_TRADE.WLD.CHN.X.TOTAL','GOODS_TRADE.CHN+WLD','pct.v');
CREATE TABLE "corroboration_members" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,  -- documents.id
  "corroboration" TEXT NOT NULL,  -- corroborations.id
  "position" INTEGER NOT NULL,
  "claim" TEXT,  -- claims.mention, in this document
  "figure" TEXT,  -- figures.mention
  "period" TEXT  -- periods.mention
);
CREATE TABLE "corroborations" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- hash of the fingerprint
  "finding" TEXT NOT NULL,  -- the id in its line
  "line_sha256" TEXT NOT NULL,  -- of the line: the same again changes nothing
  "family" TEXT NOT NULL,
  "series" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "relation" TEXT,
  "verdict" TEXT NOT NULL,
  "members_total" INTEGER NOT NULL,
  "independent" INTEGER NOT NULL,  -- near-duplicates counted once
  "formula" TEXT,
  "computed_low" TEXT,  -- rounded outward
  "computed_high" TEXT,
  "reported_low" TEXT,
  "reported_high" TEXT,
  "margin" TEXT,  -- the overlap; negative when they miss
  "weak" INTEGER NOT NULL,
  "severity" TEXT,
  "explanation" TEXT NOT NULL,
  "suspect_document" TEXT,  -- documents.id
  "suspect_claim" TEXT,  -- claims.mention
  "suspect_figure" TEXT,  -- figures.mention
  "suspect_as" TEXT,  -- what it should be
  "suspect_why" TEXT,
  "suspect_words" TEXT,  -- of a label
  "evidence" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL  -- of kind, series, periods and printed figures
);
CREATE TABLE "documents" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- hash of doc_id
  "doc_id" TEXT NOT NULL,
  "envelope_sha256" TEXT NOT NULL,  -- of the line: the same again changes nothing
  "status" TEXT NOT NULL,  -- ok, none, quarantined
  "error_code" TEXT,
  "error_message" TEXT,
  "url" TEXT,
  "canonical_url" TEXT,
  "title" TEXT,
  "site" TEXT,
  "author" TEXT,
  "language" TEXT,
  "published" TEXT,
  "modified" TEXT,
  "fetched_at" TEXT,
  "content_sha256" TEXT,
  "characters" INTEGER,
  "boilerplate" TEXT,  -- spans
  "duplicate_hash" TEXT,  -- near-duplicates differ in a few bits
  "text" TEXT,  -- with --with-text
  "figures" INTEGER NOT NULL,  -- found
  "checked" INTEGER NOT NULL,  -- tried with an outcome
  "producer_version" TEXT NOT NULL,
  "producer_lexicon" TEXT NOT NULL
);
INSERT INTO "documents" VALUES('4a0a337d1edf62ecf936','budget-sum','41c6a6c6e7cc88d840614284b282d0eb2e92446a4b26144ca99d38ccf060b8d2','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-11-06',NULL,NULL,'6dde79d0ad3df1bdcba6909742d27eb4a1e5009092b13f425e92cb95c11cac9c',327,'[]','a1d8c4204a921c6a',NULL,8,8,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af');
INSERT INTO "documents" VALUES('331ec9cf8dc3093cf13d','slip-abs-change','6db8d6a76c3e8e8e9cd005cee46a0ff530a24f3a621860d03a65c6e0f0e076a8','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-27',NULL,NULL,'f5e9d4889ad51d8295a42a5856d25587d60cbcddc3af08e3969a6353f5bdba06',133,'[]','ebb0b6e36cebc288',NULL,3,3,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af');
INSERT INTO "documents" VALUES('8b6c33d9a76a638afde6','slip-age','4a06e36daf7bec9f8d833827309d53225c60df816132b7e7d2148772026ac3ec','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-11-10',NULL,NULL,'c8af6846a99b74ff19e0c6492bcec2f476cb43b0d26b4911796d17c58513521e',191,'[]','50ed9e10852a04a4',NULL,2,1,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af');
INSERT INTO "documents" VALUES('ab87e92f51da7c705ff5','trade-china-russia','5a79fadefcad499c3ef16ebf52f407ead69640c08ad4ca36484b900c6ae5405d','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-14',NULL,NULL,'9b79501698abbd74fee732835476556c96b872f4d50fc761be6bcf6558ea95d3',1179,'[[917,1178]]','cb37238b8736d8f1',NULL,12,8,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af');
INSERT INTO "documents" VALUES('26a96f4e9d4eec4d7fe0','line:5','4964df507871d14705639acf8c40a7ceb07ef6512aa851c8d50903c9432fb445','quarantined','bad_json','Invalid value. (byte 1)',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af');
CREATE TABLE "entities" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "mention" TEXT NOT NULL,  -- e1
  "span_begin" INTEGER NOT NULL,
  "span_end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "ref" TEXT,
  "form" TEXT NOT NULL,
  "candidates" TEXT NOT NULL
);
INSERT INTO "entities" VALUES('4a0a337d1edf62ecf93663383eef1c3f26d9','4a0a337d1edf62ecf936','e1',0,7,'Estonia','area','EST','name','[]');
INSERT INTO "entities" VALUES('4a0a337d1edf62ecf936c573bd7e28d38da4','4a0a337d1edf62ecf936','e2',50,57,'Tallinn','area','EST','metonym','[]');
INSERT INTO "entities" VALUES('4a0a337d1edf62ecf93612f178435bb99a65','4a0a337d1edf62ecf936','e3',282,296,'European Union','group','EU','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff531b28d9818f650b9','ab87e92f51da7c705ff5','e1',0,5,'Trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff50c3551b543bb186c','ab87e92f51da7c705ff5','e2',14,19,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff56a6fcdf9a680dc07','ab87e92f51da7c705ff5','e3',24,30,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff56e00f08de11f3a6b','ab87e92f51da7c705ff5','e4',69,77,'Commerce','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5901313c4c9cda12e','ab87e92f51da7c705ff5','e5',86,91,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5eb2b8d7c88e5efd3','ab87e92f51da7c705ff5','e6',96,102,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff505a0f9c55073f348','ab87e92f51da7c705ff5','e7',187,194,'Reuters','organisation','REUTERS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff576e76b5c6d1c501a','ab87e92f51da7c705ff5','e8',219,232,'Two-way trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5f728baefb635e747','ab87e92f51da7c705ff5','e9',334,339,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff569873bee9e1cc3f8','ab87e92f51da7c705ff5','e10',342,375,'General Administration of Customs','organisation','CHN-GACC','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5d34217bd528050e9','ab87e92f51da7c705ff5','e11',445,452,'Chinese','area','CHN','demonym','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5de80ac51af3dbfb7','ab87e92f51da7c705ff5','e12',453,460,'exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5eeb0dc58ea3ab701','ab87e92f51da7c705ff5','e13',464,470,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5452608e488b1fd94','ab87e92f51da7c705ff5','e14',510,517,'vehicle','product','MOTOR_VEHICLES','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5336b599798ece440','ab87e92f51da7c705ff5','e15',518,527,'shipments','indicator','SHIPMENTS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff59c81e9ff6bec9858','ab87e92f51da7c705ff5','e16',568,575,'Imports','indicator','GOODS_TRADE.M','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5627d822f691d95f3','ab87e92f51da7c705ff5','e17',581,586,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff55dc556516073150c','ab87e92f51da7c705ff5','e18',658,661,'oil','product','OIL','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff51fb41c2999c68270','ab87e92f51da7c705ff5','e19',688,695,'Chinese','area','CHN','demonym','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff55970d0f8620421fb','ab87e92f51da7c705ff5','e20',696,703,'exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff57c8ce325ddd554c4','ab87e92f51da7c705ff5','e21',707,713,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff55bf0d1129a27b9a8','ab87e92f51da7c705ff5','e22',731,738,'imports','indicator','GOODS_TRADE.M','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff51aeba2dfde878ae6','ab87e92f51da7c705ff5','e23',757,765,'Globally','area','WLD','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5818a6f01f518ac99','ab87e92f51da7c705ff5','e24',767,772,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5fb75d0b53dacc65e','ab87e92f51da7c705ff5','e25',775,780,'trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff581e58b99674e0846','ab87e92f51da7c705ff5','e26',844,851,'Exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES('ab87e92f51da7c705ff5cd29144885cdc9ff','ab87e92f51da7c705ff5','e27',875,882,'imports','indicator','GOODS_TRADE.M','name','[]');
CREATE TABLE "figures" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "mention" TEXT NOT NULL,  -- f1; t1 in the title
  "span_begin" INTEGER NOT NULL,
  "span_end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "value" TEXT,  -- null on a range
  "ulp" TEXT,  -- unit in the last printed place
  "low" TEXT,
  "high" TEXT,
  "low_ulp" TEXT,
  "high_ulp" TEXT,
  "numerator" TEXT,
  "denominator" TEXT,
  "unit" TEXT NOT NULL,
  "unit_candidates" TEXT NOT NULL,
  "bound" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "direction" TEXT,
  "period" TEXT  -- periods.id
);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf936ab494b284f91dc25','4a0a337d1edf62ecf936','f1',31,48,'413 million euros','money.word','money','413000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf9369b451ad5a2eaecda','4a0a337d1edf62ecf936','f2',93,110,'413 million euros','money.word','money','413000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf9360235ee21fa73c706','4a0a337d1edf62ecf936','f3',112,129,'210 million euros','money.word','money','210000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf9361f2dc567ffa86016','4a0a337d1edf62ecf936','f4',145,162,'146 million euros','money.word','money','146000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf936909999a9f0e0bcf6','4a0a337d1edf62ecf936','f5',185,201,'57 million euros','money.word','money','57000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf936fc4bea2da52dafaf','4a0a337d1edf62ecf936','f6',261,264,'60%','percent.sign','percent','60','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf93615ba8ab89cf31bc0','4a0a337d1edf62ecf936','f7',297,300,'25%','percent.sign','percent','25','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES('4a0a337d1edf62ecf936b46a7db294b49a66','4a0a337d1edf62ecf936','f8',322,325,'15%','percent.sign','percent','15','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES('331ec9cf8dc3093cf13d67dc9522137c27f2','331ec9cf8dc3093cf13d','f1',53,66,'$2.50 billion','money.sign','money','2500000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','change','down','331ec9cf8dc3093cf13d0fee01f0ab678ebc');
INSERT INTO "figures" VALUES('331ec9cf8dc3093cf13daa3188a6f70bd745','331ec9cf8dc3093cf13d','f2',70,84,'$38.15 billion','money.sign','money','38150000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'331ec9cf8dc3093cf13d0fee01f0ab678ebc');
INSERT INTO "figures" VALUES('331ec9cf8dc3093cf13d2c3cf085ad1bc148','331ec9cf8dc3093cf13d','f3',101,115,'$41.60 billion','money.sign','money','41600000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'331ec9cf8dc3093cf13d36174a6833685193');
INSERT INTO "figures" VALUES('8b6c33d9a76a638afde6511bace9ff94b293','8b6c33d9a76a638afde6','f1',90,95,'54.2%','percent.sign','percent','54.2','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES('8b6c33d9a76a638afde64de1f7cbeaa92396','8b6c33d9a76a638afde6','f2',133,145,'63 years old','age.old','quantity','63','1',NULL,NULL,NULL,NULL,NULL,NULL,'year','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5469c2c65885ad9d9','ab87e92f51da7c705ff5','f1',241,255,'$228.1 billion','money.sign','money','228100000000','100000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'ab87e92f51da7c705ff50217fad13dc482a5');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5dcaae217c239c71a','ab87e92f51da7c705ff5','f2',281,285,'6.9%','percent.sign','percent','6.9','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','ab87e92f51da7c705ff50217fad13dc482a5');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff58fde48e7476db129','ab87e92f51da7c705ff5','f3',302,316,'$244.8 billion','money.sign','money','244800000000','100000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,NULL);
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5b550098c3626dee6','ab87e92f51da7c705ff5','f4',479,483,'9.9%','percent.sign','percent','9.9','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','ab87e92f51da7c705ff50217fad13dc482a5');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5d4c6f64460eed9d4','ab87e92f51da7c705ff5','f5',533,536,'46%','percent.sign','percent','46','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','ab87e92f51da7c705ff50217fad13dc482a5');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff52697fe12125bdc5a','ab87e92f51da7c705ff5','f6',615,619,'3.4%','percent.sign','percent','3.4','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','ab87e92f51da7c705ff50217fad13dc482a5');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5f747d52d3db2ebb9','ab87e92f51da7c705ff5','f7',722,726,'2.2%','percent.sign','percent','2.2','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','ab87e92f51da7c705ff51345bc7d836ad3c2');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5fda45b775b78e101','ab87e92f51da7c705ff5','f8',749,754,'17.1%','percent.sign','percent','17.1','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','ab87e92f51da7c705ff51345bc7d836ad3c2');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff51990e3c398819293','ab87e92f51da7c705ff5','f9',798,812,'$6.48 trillion','money.sign','money','6480000000000','10000000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'ab87e92f51da7c705ff55c6db5110a7453bf');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff57b3d28ffd0b531ef','ab87e92f51da7c705ff5','f10',825,829,'3.8%','percent.sign','percent','3.8','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','ab87e92f51da7c705ff55c6db5110a7453bf');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff5d4db452ca0e92e90','ab87e92f51da7c705ff5','f11',863,867,'6.1%','percent.sign','percent','6.1','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','ab87e92f51da7c705ff55c6db5110a7453bf');
INSERT INTO "figures" VALUES('ab87e92f51da7c705ff584ac205792f7008d','ab87e92f51da7c705ff5','f12',903,907,'0.5%','percent.sign','percent','0.5','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','ab87e92f51da7c705ff55c6db5110a7453bf');
CREATE TABLE "periods" (
  "id" TEXT NOT NULL PRIMARY KEY,  -- of the document and of where it stands, not of its value
  "document" TEXT NOT NULL,  -- documents.id
  "mention" TEXT NOT NULL,  -- its id within the envelope: p1
  "span_begin" INTEGER NOT NULL,
  "span_end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT,
  "start" TEXT,  -- ISO date; null where open or unresolved
  "end" TEXT,  -- inclusive
  "mod" TEXT,
  "sdmx" TEXT,
  "resolved_from" TEXT NOT NULL,
  "fiscal" INTEGER NOT NULL,
  "reporting_year_start" TEXT
);
INSERT INTO "periods" VALUES('331ec9cf8dc3093cf13d0fee01f0ab678ebc','331ec9cf8dc3093cf13d','p1',85,95,'last month','unit.relative','DATE','2025-02','2025-02-01','2025-02-28',NULL,'2025-02','published',0,NULL);
INSERT INTO "periods" VALUES('331ec9cf8dc3093cf13d36174a6833685193','331ec9cf8dc3093cf13d','p2',116,131,'a month earlier','shift.ago','DATE','2025-01','2025-01-01','2025-01-31',NULL,'2025-01','context',0,NULL);
INSERT INTO "periods" VALUES('8b6c33d9a76a638afde6ee44bfd3bf6b6604','8b6c33d9a76a638afde6','p1',78,84,'Sunday','date.weekday','DATE','2025-11-09','2025-11-09','2025-11-09',NULL,'2025-11-09','published',0,NULL);
INSERT INTO "periods" VALUES('8b6c33d9a76a638afde6e140c108920d4a57','8b6c33d9a76a638afde6','p2',124,128,'1952','year.bare','DATE','1952','1952-01-01','1952-12-31',NULL,'1952','explicit',0,NULL);
INSERT INTO "periods" VALUES('8b6c33d9a76a638afde616aabebaf420f8f4','8b6c33d9a76a638afde6','p3',178,189,'two decades','duration.count','DURATION','P20Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff50893360452de8fc4','ab87e92f51da7c705ff5','p1',57,67,'five years','shift.in_future','DURATION','P5Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff56e2551aafa8ed7ec','ab87e92f51da7c705ff5','p2',113,117,'2025','year.bare','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff52b21ea423e75776f','ab87e92f51da7c705ff5','p3',147,151,'2020','year.bare','DATE','2020','2020-01-01','2020-12-31',NULL,'2020','explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff572f5a8fad24dbb35','ab87e92f51da7c705ff5','p4',207,216,'Wednesday','date.weekday','DATE','2026-01-14','2026-01-14','2026-01-14',NULL,'2026-01-14','published',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff50217fad13dc482a5','ab87e92f51da7c705ff5','p5',256,265,'last year','unit.relative','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','published',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff56704fddfabbbe197','ab87e92f51da7c705ff5','p6',328,332,'2024','year.bare','DATE','2024','2024-01-01','2024-12-31',NULL,'2024','explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff5035c4cd8d47686a0','ab87e92f51da7c705ff5','p7',400,422,'four consecutive years','duration.count','DURATION','P4Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff58b43f170eb009dfb','ab87e92f51da7c705ff5','p8',489,503,'a year earlier','shift.ago','DATE','2024','2024-01-01','2024-12-31',NULL,'2024','context',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff5a85056832e8152c8','ab87e92f51da7c705ff5','p9',545,565,'January and November','range.between','DATE','2025-01/2025-11','2025-01-01','2025-11-30',NULL,'2025-01-01/P11M','published',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff51345bc7d836ad3c2','ab87e92f51da7c705ff5','p10',667,680,'December 2025','month.name','DATE','2025-12','2025-12-01','2025-12-31',NULL,'2025-12','explicit',0,NULL);
INSERT INTO "periods" VALUES('ab87e92f51da7c705ff55c6db5110a7453bf','ab87e92f51da7c705ff5','p11',816,820,'2025','year.bare','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','explicit',0,NULL);
CREATE INDEX "periods_document" ON "periods" ("document");
CREATE INDEX "figures_document" ON "figures" ("document");
CREATE INDEX "entities_document" ON "entities" ("document");
CREATE INDEX "claims_document" ON "claims" ("document");
CREATE INDEX "claims_series" ON "claims" ("series") WHERE series IS NOT NULL;
CREATE INDEX "claims_family" ON "claims" ("family") WHERE family IS NOT NULL;
CREATE INDEX "checks_document" ON "checks" ("document");
CREATE INDEX "checks_alarms" ON "checks" ("fingerprint") WHERE verdict = 'inconsistent';
CREATE INDEX "check_terms_document" ON "check_terms" ("document");
CREATE INDEX "corroboration_members_document" ON "corroboration_members" ("document");
CREATE INDEX "corroboration_members_corroboration" ON "corroboration_members" ("corroboration");
CREATE VIEW claims_wide AS
SELECT c.id, d.doc_id, d.site, d.url, d.title, d.published,
       c.series_text, c.indicator, c.subject, c.ref_area, c.counterpart_area, c.flow, c.product, c.measure,
       c.value, CAST(c.value AS DOUBLE PRECISION) AS value_real, c.ulp, c.unit_measure, c.unit_mult, c.decimals, c.bound,
       c.freq, c.time_period, c.base_time_period, c.basis, c.adjustment, c.prices, c.currency_terms, c.converted,
       c.modality, c.obs_status, c.vintage, c.attribution, c.compiled_by, c.carried, c.confidence, c.series, c.family,
       f.text AS figure_text, f.kind AS figure_kind, f.span_begin AS figure_begin, f.span_end AS figure_end,
       b.text AS base_figure_text, p.text AS period_text,
       COALESCE(c.sentence,
                substr(d.text, CAST(c.sentence_begin + 1 AS INTEGER), CAST(c.sentence_end - c.sentence_begin AS INTEGER))) AS sentence,
       c.document
FROM claims c
JOIN documents d ON d.id = c.document
LEFT JOIN figures f ON f.id = c.figure
LEFT JOIN figures b ON b.id = c.base_figure
LEFT JOIN periods p ON p.id = c.period;
CREATE VIEW series AS
WITH vintage AS (
  SELECT c.series, c.measure, c.unit_measure, c.time_period, c.base_time_period, c.basis, c.adjustment, c.prices,
         c.currency_terms, c.modality, COALESCE(c.compiled_by, d.site, d.doc_id) AS source,
         CAST(c.value AS DOUBLE PRECISION) AS value_real, min(CAST(c.value AS TEXT)) AS value,
         min(CASE WHEN c.vintage = 'previous' THEN 0 ELSE 1 END) AS current,
         min(d.published) AS first_seen, max(d.published) AS last_seen, count(DISTINCT c.document) AS articles
  FROM claims c
  JOIN documents d ON d.id = c.document
  WHERE c.series IS NOT NULL AND c.value IS NOT NULL AND c.time_period IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
), numbered AS (
  SELECT *,
         row_number() OVER (key ORDER BY current, first_seen, value_real) AS place,
         count(*) OVER (key) AS vintages,
         sum(articles) OVER (key) AS mentions,
         min(first_seen) OVER (key) AS since,
         first_value(value) OVER (key ORDER BY current, first_seen, value_real) AS first_printed,
         group_concat(value, ' -> ') OVER (key ORDER BY current, first_seen, value_real
                                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS printed
  FROM vintage
  WINDOW key AS (PARTITION BY series, measure, unit_measure, time_period, base_time_period, basis, adjustment, prices,
                              currency_terms, modality, source)
)
SELECT series, measure, unit_measure, time_period, base_time_period, basis, adjustment, prices, currency_terms, modality,
       source, value, value_real, first_printed AS first_value, vintages, printed AS vintage_list, mentions,
       since AS first_seen, last_seen
FROM numbered
WHERE place = vintages;
CREATE VIEW findings AS
SELECT * FROM (
  SELECT k.id, 'article' AS scope, k.severity, d.published, d.doc_id, d.site, d.url, d.title, k.kind,
         CAST(NULL AS TEXT) AS relation, k.explanation, k.formula, k.computed_low, k.computed_high, k.reported_low,
         k.reported_high, k.margin, f.text AS suspect_text, k.suspect_why, k.suspect_as, 1 AS articles, k.fingerprint
  FROM checks k
  JOIN documents d ON d.id = k.document
  LEFT JOIN figures f ON f.id = k.suspect_figure
  WHERE k.verdict = 'inconsistent'
  UNION ALL
  SELECT x.id, 'across', x.severity, seen.published, d.doc_id, d.site, d.url, d.title, x.kind,
         x.relation, x.explanation, x.formula, x.computed_low, x.computed_high, x.reported_low,
         x.reported_high, x.margin, f.text, x.suspect_why, x.suspect_as, seen.articles, x.fingerprint
  FROM corroborations x
  JOIN (SELECT m.corroboration, max(e.published) AS published, count(DISTINCT m.document) AS articles,
               min(m.document) AS document
        FROM corroboration_members m LEFT JOIN documents e ON e.id = m.document
        GROUP BY m.corroboration) seen ON seen.corroboration = x.id
  LEFT JOIN documents d ON d.id = COALESCE(x.suspect_document, seen.document)
  LEFT JOIN figures f ON f.document = x.suspect_document AND f.mention = x.suspect_figure
  WHERE x.verdict = 'inconsistent'
) alarms
ORDER BY CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, published DESC NULLS LAST, doc_id, id;
CREATE VIEW spread AS
WITH error AS (
  SELECT k.fingerprint, k.kind, k.severity, k.explanation, k.document, k.suspect_figure AS figure
  FROM checks k
  WHERE k.verdict = 'inconsistent' AND k.fingerprint IS NOT NULL
  UNION ALL
  SELECT x.fingerprint, x.kind, x.severity, x.explanation, x.suspect_document, f.id
  FROM corroborations x
  JOIN figures f ON f.document = x.suspect_document AND f.mention = x.suspect_figure
  WHERE x.verdict = 'inconsistent'
), printed AS (
  SELECT e.fingerprint, e.kind, e.severity, e.document, e.figure FROM error e
  UNION
  SELECT e.fingerprint, e.kind, e.severity, c.document, c.figure
  FROM error e
  JOIN claims w ON w.figure = e.figure
  JOIN claims c ON c.series = w.series AND c.time_period = w.time_period AND c.measure = w.measure
                AND CAST(c.value AS DOUBLE PRECISION) = CAST(w.value AS DOUBLE PRECISION)
), once AS (
  SELECT fingerprint, min(kind) AS kind, min(severity) AS severity, document, min(figure) AS figure
  FROM printed
  GROUP BY fingerprint, document
)
SELECT o.fingerprint, o.kind, o.severity,
       row_number() OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS place,
       count(*) OVER (error) AS articles,
       d.doc_id, d.site, d.url, d.published, f.text AS figure_text,
       first_value(d.doc_id) OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS first_doc_id,
       first_value(d.site) OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS first_site,
       min(d.published) OVER (error) AS first_published
FROM once o
JOIN documents d ON d.id = o.document
LEFT JOIN figures f ON f.id = o.figure
WINDOW error AS (PARTITION BY o.fingerprint);
COMMIT;
