-- A database of layout 1, as Reckoner 0.1 wrote it of five articles of corpus/. The migration test opens it; do not edit.
PRAGMA application_id = 1380141902;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE checks (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  kind TEXT NOT NULL,
  variant TEXT,
  verdict TEXT NOT NULL,
  severity TEXT,
  figures TEXT NOT NULL,               -- arrays of figures.id, periods.id, claims.id
  periods TEXT NOT NULL,
  claims TEXT NOT NULL,
  formula TEXT,
  computed TEXT,
  reported TEXT,
  margin TEXT,
  tight INTEGER NOT NULL,
  weak INTEGER NOT NULL,
  implied TEXT,
  premises TEXT NOT NULL,
  explanation TEXT NOT NULL,
  suspect TEXT,                        -- the object as in the envelope: its figure is a mention ("f2")
  evidence TEXT NOT NULL,
  fingerprint TEXT
);
INSERT INTO "checks" VALUES(1,'10691fa2e767b05ce7ffc80dc8618ecf',1,'k1','restate',NULL,'consistent',NULL,'["ab494b284f91dc2517061af728c5d7ee","9b451ad5a2eaecdabe2025906c6b2fc0"]','[]','[]','413 = 413','["412500000","413500000"]','["412500000","413500000"]','1000000',0,0,NULL,'[{"name":"series","how":"inferred"}]','413 million euros and 413 million euros agree.',NULL,'[]','d7aa6d61c171c6d75ed0011672be3926');
INSERT INTO "checks" VALUES(2,'02111794bd875ea426384e950ecccb0d',1,'k2','sum',NULL,'consistent',NULL,'["0235ee21fa73c706652b6836fd6e5e2f","1f2dc567ffa860165c5eb2c9c9022333","909999a9f0e0bcf666585b4e86867ab5","9b451ad5a2eaecdabe2025906c6b2fc0"]','[]','[]','210 + 146 + 57','["411500000","414500000"]','["412500000","413500000"]','1000000',0,0,NULL,'[{"name":"exhaustive","how":"stated"}]','210 million euros, 146 million euros and 57 million euros add up to 411.5 to 414.5 million euros, which rounds to the printed 413 million euros.',NULL,'[]','0072b91c6c726e07343da086331191b1');
INSERT INTO "checks" VALUES(3,'1fb5175ec41ecd17b6d67aa146fe1e46',1,'k3','hundred',NULL,'consistent',NULL,'["fc4bea2da52dafaf1c13329672a7b8af","15ba8ab89cf31bc0f735ab4fb5a9dbe6","b46a7db294b49a66ab3eb4226d99aa20"]','[]','[]','60 + 25 + 15','["98.5000","101.5000"]','["100","100"]','0',0,0,NULL,'[{"name":"exhaustive","how":"inferred"}]','60%, 25% and 15% add up to 98.5 to 101.5%, which rounds to 100%.',NULL,'[]','903283aba0a4036867f1a03b612e847e');
INSERT INTO "checks" VALUES(4,'ceec6d822a3a38a4fd7c72eb7b706c16',2,'k1','abs_change',NULL,'inconsistent','high','["aa3188a6f70bd745c507b85106d137cc","2c3cf085ad1bc148687f20233517959d","67dc9522137c27f28933687a7b15199b"]','[]','["c356a0f4c60d1e1a44fe6cccdccb8d2b","ba9376c7ade1ddc9f14648f819b2d091","0ba22474ad4a171059a8b93cf97b61d6"]','38.15 - 41.60','["-3460000000","-3440000000"]','["-2505000000","-2495000000"]','-935000000',0,0,NULL,'[]','From $41.60 billion to $38.15 billion is a fall of $3.440 to $3.460 billion, not the printed $2.50 billion.',NULL,'[]','576f1798339598014b679bd87d2ff259');
INSERT INTO "checks" VALUES(5,'e780ad7d83cc3991d95a9ffa55a68916',2,'k2','direction','down','consistent',NULL,'["aa3188a6f70bd745c507b85106d137cc","2c3cf085ad1bc148687f20233517959d"]','[]','["c356a0f4c60d1e1a44fe6cccdccb8d2b","ba9376c7ade1ddc9f14648f819b2d091"]','38.15 - 41.60','["-3450000000","-3450000000"]',NULL,'0',0,0,NULL,'[]','From $41.60 billion to $38.15 billion is a fall, as the text says ("fell").',NULL,'[]','6683c486350cbb18d664b6d9ab354b0e');
INSERT INTO "checks" VALUES(6,'1f245009aa8054752aaa9a5cbc7ec960',3,'k1','weekday',NULL,'consistent',NULL,'[]','["ee44bfd3bf6b66044d5d44d22571c6ad"]','[]','weekday(2025-11-09)','["0.000000","0.000000"]','["0","0"]','0',0,0,NULL,'[]','2025-11-09 is a Sunday, as the text says.',NULL,'[]','57effaa23eb95eb248b133a804713153');
INSERT INTO "checks" VALUES(7,'c23abfc81ce73cbd8fb01d48e7f60116',3,'k2','age',NULL,'inconsistent','medium','["4de1f7cbeaa92396c411e162730bbc8e"]','["e140c108920d4a57e8a5e1472a682ae4"]','[]','2025 - 1952','["72.0000","73.0000"]','["63","63"]','-9',0,0,NULL,'[{"name":"subject","how":"inferred"}]','Who was born in 1952 is 72 or 73 now, not 63 years old.',NULL,'[]','dfb6bc4a5b1592cf0866199116a407e0');
INSERT INTO "checks" VALUES(8,'e9cc913d38a0284ea2dc781d282ea1de',4,'k1','span','since','consistent',NULL,'[]','["0893360452de8fc4b8d9bb603098ffb3","2b21ea423e75776f1695c07063c391ff","6e2551aafa8ed7ecd4ff1f6e215f4ccc"]','[]','2025 - 2020','["5.000000","5.000000"]','["5","5"]','0',0,0,NULL,'[{"name":"series","how":"carried"}]','From 2020 to 2025 is 5, as "five years" says.',NULL,'[]','966aa7d9cab763fda3730db3d79175b3');
INSERT INTO "checks" VALUES(9,'e50eee597167e1f81692a683698064f6',4,'k2','span','streak','consistent',NULL,'[]','["035c4cd8d47686a02d688c37a1f93217","0893360452de8fc4b8d9bb603098ffb3"]','[]','4 + 1 = 5','["5.000000","5.000000"]','["5","5"]','0',0,0,NULL,'[{"name":"series","how":"carried"}]','Four consecutive years and then the first in five years fit together.',NULL,'[]','8e2883368123266d94e71a1fb68a9af8');
INSERT INTO "checks" VALUES(10,'fc38ef9b02cdfc8794a98f093622a9fa',4,'k3','weekday',NULL,'consistent',NULL,'[]','["72f5a8fad24dbb35566c9b7a80323b8c"]','[]','weekday(2026-01-14)','["3.000000","3.000000"]','["3","3"]','0',0,0,NULL,'[]','2026-01-14 is a Wednesday, as the text says.',NULL,'[]','c95375694571de625f7ff7442830a693');
INSERT INTO "checks" VALUES(11,'30988271abefd794017c22463796ad0f',4,'k4','direction','down','consistent',NULL,'["469c2c65885ad9d9b8749def67ed1664","8fde48e7476db129b6586482efad8d5b"]','[]','["ed7929f912f14e10059eefe096a74c88","5141ba57f7b3ec4ba487f1307da7705d"]','228.1 - 244.8','["-16700000000","-16700000000"]',NULL,'0',0,0,NULL,'[]','From $244.8 billion to $228.1 billion is a fall, as the text says ("decrease").',NULL,'[]','61d9c7dce3b85e1f0807bb2ae9babd33');
INSERT INTO "checks" VALUES(12,'cfac11d3e57865e49f47820f91ae3fc1',4,'k5','pct_change','forward','consistent',NULL,'["469c2c65885ad9d9b8749def67ed1664","8fde48e7476db129b6586482efad8d5b","dcaae217c239c71ae97fe07f578f0b5d"]','[]','["ed7929f912f14e10059eefe096a74c88","5141ba57f7b3ec4ba487f1307da7705d","ac024453dc261c912a44e1d7bc22d42b"]','(228.1 / 244.8 - 1) * 100','["-6.86135","-6.78243"]','["-6.95","-6.85"]','0.0113',1,0,'{"base":["244820000000","245191000000"]}','[]','From $244.8 billion to $228.1 billion is a fall of 6.78 to 6.86%, which rounds to the printed 6.9% only just.',NULL,'[]','ed4739abcafa9554c6fab27a86cbcc3b');
INSERT INTO "checks" VALUES(13,'d4ad0e1e6fc000cd77ea9415853cd2a5',4,'k6','bounds',NULL,'undetermined',NULL,'["b550098c3626dee6e8478bc08a8dcdea","2697fe12125bdc5a34f92f6a032b5dd0","dcaae217c239c71ae97fe07f578f0b5d"]','[]','["12471e16ce7d716f8f435382127504e6","a795b7b546685424104dc1e6d5ca89b0","ac024453dc261c912a44e1d7bc22d42b"]','min((-9.9), (-3.4)) <= (-6.9) <= max((-9.9), (-3.4))','["-9.95000","-3.35000"]','["-6.95","-6.85"]','0.1',0,0,'{"export_share":["0.523","0.554"]}','[{"name":"time_period","how":"carried"},{"name":"series","how":"unknown"}]','Whether the total''s change, a fall of 6.9%, lies between its parts'', a fall of 9.9% and a fall of 3.4%, can''t be told; the text does not say that the figures speak of one series.',NULL,'[]','95df0be1de7c7b3a1c1cd2f9add90139');
INSERT INTO "checks" VALUES(14,'a709f32f1144f77ca12581784c3703dc',4,'k7','restate',NULL,'inconsistent','high','["b550098c3626dee6e8478bc08a8dcdea","2697fe12125bdc5a34f92f6a032b5dd0"]','[]','["12471e16ce7d716f8f435382127504e6","a795b7b546685424104dc1e6d5ca89b0"]','(-9.9) = (-3.4)','["-9.95000","-9.85000"]','["-3.45","-3.35"]','-6.4',0,0,NULL,'[{"name":"series","how":"stated"}]','"Chinese exports to Russia" (a fall of 9.9%) and "Imports from China" (a fall of 3.4%) are one flow seen from its two ends, so both can''t hold; "Imports from Russia" would fit.','{"figure":"f6","as":"GOODS_TRADE.RUS.CHN.X.TOTAL","span":[568,586],"words":"Imports from Russia","why":"label"}','["The total''s 6.9% lies between 9.9% and 3.4%, as it would if they were its two sides; whether all three count alike is not said."]','2d76c3128e8e3e6a6bd1f013cb8d40f3');
INSERT INTO "checks" VALUES(15,'231f4d2f83c62128e904b6c8084a940e',4,'k8','restate',NULL,'undetermined',NULL,'["b550098c3626dee6e8478bc08a8dcdea","d4c6f64460eed9d4b7f5edd00779e43d"]','[]','["12471e16ce7d716f8f435382127504e6","0da46206c5dc6eb81f93c6728e6d0fde"]','(-9.9) = (-46)','["-9.9500","-9.8500"]','["-46.5","-45.5"]','-35.55',0,0,NULL,'[{"name":"product","how":"unknown"},{"name":"time_period","how":"unknown"}]','A fall of 9.9% and a fall of 46% are not set against each other; the text does not say that the figures cover the same goods and are for one period.',NULL,'[]','4383eb9be6e8fdd44313ee86bccc2dd4');
INSERT INTO "checks" VALUES(16,'3a3a0dd1500777996e9c21b513738288',4,'k9','restate',NULL,'undetermined',NULL,'["b550098c3626dee6e8478bc08a8dcdea","f747d52d3db2ebb989e478de9a6f0692"]','[]','["12471e16ce7d716f8f435382127504e6","fe3ca9b73da62a9a547b1e624905c7f8"]','(-9.9) = 2.2','["-9.95000","-9.85000"]','["2.15","2.25"]','-12',0,0,NULL,'[{"name":"time_period","how":"unknown"}]','A fall of 9.9% and a rise of 2.2% are not set against each other; the text does not say that the figures are for one period.',NULL,'[]','52deaba978ef36be3d934b8b0e932f02');
INSERT INTO "checks" VALUES(17,'88db532523a414f86347486e03d76658',4,'k10','restate',NULL,'undetermined',NULL,'["2697fe12125bdc5a34f92f6a032b5dd0","fda45b775b78e101a9cc8a5e3a3c3c68"]','[]','["a795b7b546685424104dc1e6d5ca89b0","0d75656350ff0c12549781e3630ec1e1"]','(-3.4) = 17.1','["-3.45000","-3.35000"]','["17.05","17.15"]','-20.4',0,0,NULL,'[{"name":"time_period","how":"unknown"}]','A fall of 3.4% and a rise of 17.1% are not set against each other; the text does not say that the figures are for one period.',NULL,'[]','61491052b1e8bb1101f58186e16c80d8');
INSERT INTO "checks" VALUES(18,'91f8a1a984f055a3de1a702821ff685a',4,'k11','bounds',NULL,'consistent',NULL,'["d4db452ca0e92e90706aff6b0d4eab87","84ac205792f7008d0055d9dc36291d32","7b3d28ffd0b531ef0ca538847667ed83"]','[]','["d93c7aee13bff0d47f4d499cdac991a2","afe5dff58c1998e4d9ef5837665887fd","328e3e070a55bbc56e7ee7ef8cafe797"]','min(6.1, 0.5) <= 3.8 <= max(6.1, 0.5)','["0.45000","6.15000"]','["3.75","3.85"]','0.1',0,0,'{"export_share":["0.571","0.608"]}','[{"name":"time_period","how":"carried"}]','The total''s change, a rise of 3.8%, lies between its parts'', a rise of 6.1% and a rise of 0.5%, as it must.',NULL,'[]','780aff1420e97975462dc6f61f27f252');
CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  figure TEXT,                         -- figures.id
  base_figure TEXT,
  period TEXT,                         -- periods.id
  base_period TEXT,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  indicator TEXT,
  subject TEXT,
  ref_area TEXT,
  counterpart_area TEXT,
  flow TEXT,
  product TEXT,
  series_text TEXT,
  measure TEXT NOT NULL,
  value TEXT,
  ulp TEXT,
  unit_measure TEXT,
  unit_mult INTEGER NOT NULL,
  decimals INTEGER NOT NULL,
  bound TEXT NOT NULL,
  freq TEXT,
  time_period TEXT,
  base_time_period TEXT,
  basis TEXT,
  adjustment TEXT,
  prices TEXT,
  currency_terms TEXT,
  converted INTEGER NOT NULL,
  modality TEXT NOT NULL,
  obs_status TEXT,
  vintage TEXT,
  attribution TEXT NOT NULL,
  compiled_by TEXT,
  carried TEXT NOT NULL,
  confidence TEXT NOT NULL,
  series TEXT,
  family TEXT,
  rule TEXT,
  value_real REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL
);
INSERT INTO "claims" VALUES(1,'0ba22474ad4a171059a8b93cf97b61d6',2,'c1','67dc9522137c27f28933687a7b15199b','2c3cf085ad1bc148687f20233517959d','0fee01f0ab678ebc2167f7ccce41fa78','36174a6833685193f4344913f9028f70',17,132,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','change','-2500000000','10000000','USD',9,2,'exact','M','2025-02','2025-01','mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'["time_period"]','0.75',NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES(2,'c356a0f4c60d1e1a44fe6cccdccb8d2b',2,'c2','aa3188a6f70bd745c507b85106d137cc',NULL,'0fee01f0ab678ebc2167f7ccce41fa78',NULL,17,132,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','level','38150000000','10000000','USD',9,2,'exact','M','2025-02',NULL,'mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'[]','0.8',NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES(3,'ba9376c7ade1ddc9f14648f819b2d091',2,'c3','2c3cf085ad1bc148687f20233517959d',NULL,'36174a6833685193f4344913f9028f70',NULL,17,132,NULL,NULL,NULL,NULL,NULL,NULL,'central bank''s reserves','level','41600000000','10000000','USD',9,2,'exact','M','2025-01',NULL,'mom',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]',NULL,'[]','0.8',NULL,NULL,'v.delta.to.from');
INSERT INTO "claims" VALUES(4,'ed7929f912f14e10059eefe096a74c88',4,'c1','469c2c65885ad9d9b8749def67ed1664',NULL,'0217fad13dc482a50401382bb780e951',NULL,219,381,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','level','228100000000','100000000','USD',9,1,'exact','A','2025',NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]','0.85','GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES(5,'ac024453dc261c912a44e1d7bc22d42b',4,'c2','dcaae217c239c71ae97fe07f578f0b5d','8fde48e7476db129b6586482efad8d5b','0217fad13dc482a50401382bb780e951',NULL,219,381,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','growth','-6.9','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]','0.85','GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES(6,'5141ba57f7b3ec4ba487f1307da7705d',4,'c3','8fde48e7476db129b6586482efad8d5b',NULL,NULL,NULL,219,381,'GOODS_TRADE',NULL,'CHN','RUS','XM','TOTAL','Two-way trade','level','244800000000','100000000','USD',9,1,'exact',NULL,NULL,NULL,NULL,NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area"]','0.85','GOODS_TRADE.CHN.RUS.XM.TOTAL','GOODS_TRADE.CHN+RUS','new.v.pct.from');
INSERT INTO "claims" VALUES(7,'12471e16ce7d716f8f435382127504e6',4,'c4','b550098c3626dee6e8478bc08a8dcdea',NULL,'0217fad13dc482a50401382bb780e951',NULL,445,566,'GOODS_TRADE',NULL,'CHN','RUS','X','TOTAL','Chinese exports to Russia','growth','-9.9','0.1','PT',0,1,'exact','A','2025',NULL,'yoy',NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]','0.75','GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES(8,'0da46206c5dc6eb81f93c6728e6d0fde',4,'c5','d4c6f64460eed9d4b7f5edd00779e43d',NULL,'0217fad13dc482a50401382bb780e951',NULL,445,566,'GOODS_TRADE',NULL,'CHN','RUS','X','MOTOR_VEHICLES','vehicle shipments','growth','-46','1','PT',0,0,'exact','A','2025',NULL,'yoy',NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]','0.75','GOODS_TRADE.CHN.RUS.X.MOTOR_VEHICLES','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES(9,'a795b7b546685424104dc1e6d5ca89b0',4,'c6','2697fe12125bdc5a34f92f6a032b5dd0',NULL,'0217fad13dc482a50401382bb780e951',NULL,568,662,'GOODS_TRADE',NULL,'RUS','CHN','M','TOTAL','Imports from China','growth','-3.4','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","compiled_by","time_period"]','0.7','GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES(10,'fe3ca9b73da62a9a547b1e624905c7f8',4,'c7','f747d52d3db2ebb989e478de9a6f0692',NULL,'1345bc7d836ad3c212cccb9c2fe99583',NULL,664,755,'GOODS_TRADE',NULL,'CHN','RUS','X','TOTAL','Chinese exports to Russia','growth','2.2','0.1','PT',0,1,'exact','M','2025-12',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]','0.8','GOODS_TRADE.CHN.RUS.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES(11,'0d75656350ff0c12549781e3630ec1e1',4,'c8','fda45b775b78e101a9cc8a5e3a3c3c68',NULL,'1345bc7d836ad3c212cccb9c2fe99583',NULL,664,755,'GOODS_TRADE',NULL,'CHN','RUS','M','TOTAL','imports','growth','17.1','0.1','PT',0,1,'exact','M','2025-12',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]','0.8','GOODS_TRADE.RUS.CHN.X.TOTAL','GOODS_TRADE.CHN+RUS','v.pct');
INSERT INTO "claims" VALUES(12,'907eca50a3a4e596bd3cef3908f59393',4,'c9','1990e3c39881929342a5ecda2af37df1',NULL,'5c6db5110a7453bf45e7d5542391b610',NULL,757,843,'GOODS_TRADE',NULL,'CHN','WLD','XM','TOTAL','China''s trade','level','6480000000000','10000000000','USD',12,2,'exact','A','2025',NULL,'yoy',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]','0.8','GOODS_TRADE.CHN.WLD.XM.TOTAL','GOODS_TRADE.CHN+WLD','new.v.pct');
INSERT INTO "claims" VALUES(13,'328e3e070a55bbc56e7ee7ef8cafe797',4,'c10','7b3d28ffd0b531ef0ca538847667ed83',NULL,'5c6db5110a7453bf45e7d5542391b610',NULL,757,843,'GOODS_TRADE',NULL,'CHN','WLD','XM','TOTAL','China''s trade','growth','3.8','0.1','PT',0,1,'exact','A','2025',NULL,'yoy',NULL,NULL,'USD',0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by"]','0.8','GOODS_TRADE.CHN.WLD.XM.TOTAL','GOODS_TRADE.CHN+WLD','new.v.pct');
INSERT INTO "claims" VALUES(14,'d93c7aee13bff0d47f4d499cdac991a2',4,'c11','d4db452ca0e92e90706aff6b0d4eab87',NULL,'5c6db5110a7453bf45e7d5542391b610',NULL,844,915,'GOODS_TRADE',NULL,'CHN','WLD','X','TOTAL','Exports','growth','6.1','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["ref_area","counterpart_area","compiled_by","time_period"]','0.7','GOODS_TRADE.CHN.WLD.X.TOTAL','GOODS_TRADE.CHN+WLD','v.pct');
INSERT INTO "claims" VALUES(15,'afe5dff58c1998e4d9ef5837665887fd',4,'c12','84ac205792f7008d0055d9dc36291d32',NULL,'5c6db5110a7453bf45e7d5542391b610',NULL,844,915,'GOODS_TRADE',NULL,'CHN','WLD','M','TOTAL','imports','growth','0.5','0.1','PT',0,1,'exact','A','2025',NULL,NULL,NULL,NULL,NULL,0,'actual',NULL,NULL,'[]','CHN-GACC','["compiled_by","time_period"]','0.75','GOODS_TRADE.WLD.CHN.X.TOTAL','GOODS_TRADE.CHN+WLD','pct.v');
CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,             -- doc_id
  status TEXT NOT NULL,                -- ok, none, quarantined
  error_code TEXT,
  error_message TEXT,
  url TEXT,
  canonical_url TEXT,
  title TEXT,
  site TEXT,
  author TEXT,
  language TEXT,
  published TEXT,
  modified TEXT,
  fetched_at TEXT,
  content_sha256 TEXT,
  characters INTEGER,
  boilerplate TEXT,
  duplicate_hash TEXT,
  text TEXT,                           -- with --with-text
  figures INTEGER NOT NULL,            -- coverage: found, and tried with an outcome
  checked INTEGER NOT NULL,
  producer_version TEXT NOT NULL,
  producer_lexicon TEXT NOT NULL,
  envelope_sha256 TEXT NOT NULL        -- of the line these rows come from: the same line again changes nothing
);
INSERT INTO "documents" VALUES(1,'budget-sum','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-11-06',NULL,NULL,'6dde79d0ad3df1bdcba6909742d27eb4a1e5009092b13f425e92cb95c11cac9c',327,'[]','a1d8c4204a921c6a',NULL,8,8,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af','41c6a6c6e7cc88d840614284b282d0eb2e92446a4b26144ca99d38ccf060b8d2');
INSERT INTO "documents" VALUES(2,'slip-abs-change','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-27',NULL,NULL,'f5e9d4889ad51d8295a42a5856d25587d60cbcddc3af08e3969a6353f5bdba06',133,'[]','ebb0b6e36cebc288',NULL,3,3,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af','6db8d6a76c3e8e8e9cd005cee46a0ff530a24f3a621860d03a65c6e0f0e076a8');
INSERT INTO "documents" VALUES(3,'slip-age','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-11-10',NULL,NULL,'c8af6846a99b74ff19e0c6492bcec2f476cb43b0d26b4911796d17c58513521e',191,'[]','50ed9e10852a04a4',NULL,2,1,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af','4a06e36daf7bec9f8d833827309d53225c60df816132b7e7d2148772026ac3ec');
INSERT INTO "documents" VALUES(4,'trade-china-russia','ok',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-14',NULL,NULL,'9b79501698abbd74fee732835476556c96b872f4d50fc761be6bcf6558ea95d3',1179,'[[917,1178]]','cb37238b8736d8f1',NULL,12,8,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af','5a79fadefcad499c3ef16ebf52f407ead69640c08ad4ca36484b900c6ae5405d');
INSERT INTO "documents" VALUES(5,'line:5','quarantined','bad_json','Invalid value. (byte 1)',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'0.1.0','793e7d5a425b4d00807d9b4a0e369623ed29f096da665c86ea2ca3f2919792af','4964df507871d14705639acf8c40a7ceb07ef6512aa851c8d50903c9432fb445');
CREATE TABLE entities (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  ref TEXT,
  form TEXT NOT NULL,
  candidates TEXT NOT NULL
);
INSERT INTO "entities" VALUES(1,'63383eef1c3f26d9601783e61612a0bd',1,'e1',0,7,'Estonia','area','EST','name','[]');
INSERT INTO "entities" VALUES(2,'c573bd7e28d38da47f3d5431e1d7d5d9',1,'e2',50,57,'Tallinn','area','EST','metonym','[]');
INSERT INTO "entities" VALUES(3,'12f178435bb99a65c3da3047abae8164',1,'e3',282,296,'European Union','group','EU','name','[]');
INSERT INTO "entities" VALUES(4,'31b28d9818f650b9d21ad167031ce2f3',4,'e1',0,5,'Trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES(5,'0c3551b543bb186c493e686ea77fdadf',4,'e2',14,19,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES(6,'6a6fcdf9a680dc0734fd1d37850403fb',4,'e3',24,30,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES(7,'6e00f08de11f3a6b5af8187261f297f6',4,'e4',69,77,'Commerce','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES(8,'901313c4c9cda12e4e8acf44dbab0345',4,'e5',86,91,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES(9,'eb2b8d7c88e5efd322df03cb43acab83',4,'e6',96,102,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES(10,'05a0f9c55073f348c9b070642ffdb476',4,'e7',187,194,'Reuters','organisation','REUTERS','name','[]');
INSERT INTO "entities" VALUES(11,'76e76b5c6d1c501ae037e80015d2f040',4,'e8',219,232,'Two-way trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES(12,'f728baefb635e747c686df2f0982d4b3',4,'e9',334,339,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES(13,'69873bee9e1cc3f82afdb23fb13b671a',4,'e10',342,375,'General Administration of Customs','organisation','CHN-GACC','name','[]');
INSERT INTO "entities" VALUES(14,'d34217bd528050e971ec4464713c6dc1',4,'e11',445,452,'Chinese','area','CHN','demonym','[]');
INSERT INTO "entities" VALUES(15,'de80ac51af3dbfb706aa3c796455c391',4,'e12',453,460,'exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES(16,'eeb0dc58ea3ab701abe528a23e385922',4,'e13',464,470,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES(17,'452608e488b1fd944970bfbbf2e01b09',4,'e14',510,517,'vehicle','product','MOTOR_VEHICLES','name','[]');
INSERT INTO "entities" VALUES(18,'336b599798ece440b25d4494933d0c82',4,'e15',518,527,'shipments','indicator','SHIPMENTS','name','[]');
INSERT INTO "entities" VALUES(19,'9c81e9ff6bec985858c056d457cc1954',4,'e16',568,575,'Imports','indicator','GOODS_TRADE.M','name','[]');
INSERT INTO "entities" VALUES(20,'627d822f691d95f3acb873d522c3efbb',4,'e17',581,586,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES(21,'5dc556516073150cd56e8d0d6d516287',4,'e18',658,661,'oil','product','OIL','name','[]');
INSERT INTO "entities" VALUES(22,'1fb41c2999c682706debbde59104c90c',4,'e19',688,695,'Chinese','area','CHN','demonym','[]');
INSERT INTO "entities" VALUES(23,'5970d0f8620421fb9c37698ed14a81b6',4,'e20',696,703,'exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES(24,'7c8ce325ddd554c4ce57c930a19fe0c1',4,'e21',707,713,'Russia','area','RUS','name','[]');
INSERT INTO "entities" VALUES(25,'5bf0d1129a27b9a8ab942b65e8788e7b',4,'e22',731,738,'imports','indicator','GOODS_TRADE.M','name','[]');
INSERT INTO "entities" VALUES(26,'1aeba2dfde878ae670ed1a837a50dadf',4,'e23',757,765,'Globally','area','WLD','name','[]');
INSERT INTO "entities" VALUES(27,'818a6f01f518ac999ae94ea44027c046',4,'e24',767,772,'China','area','CHN','name','[]');
INSERT INTO "entities" VALUES(28,'fb75d0b53dacc65ea19be5dbea525858',4,'e25',775,780,'trade','indicator','GOODS_TRADE.XM','name','[]');
INSERT INTO "entities" VALUES(29,'81e58b99674e084621856ab841368e94',4,'e26',844,851,'Exports','indicator','GOODS_TRADE.X','name','[]');
INSERT INTO "entities" VALUES(30,'cd29144885cdc9ff6b8f27bf3f6ea6ff',4,'e27',875,882,'imports','indicator','GOODS_TRADE.M','name','[]');
CREATE TABLE figures (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,               -- "f1"; "t1" in the title
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  ulp TEXT,
  low TEXT,
  high TEXT,
  low_ulp TEXT,
  high_ulp TEXT,
  numerator TEXT,
  denominator TEXT,
  unit TEXT NOT NULL,
  unit_candidates TEXT NOT NULL,
  bound TEXT NOT NULL,
  role TEXT NOT NULL,
  direction TEXT,
  period TEXT,                         -- periods.id
  value_real REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL
);
INSERT INTO "figures" VALUES(1,'ab494b284f91dc2517061af728c5d7ee',1,'f1',31,48,'413 million euros','money.word','money','413000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(2,'9b451ad5a2eaecdabe2025906c6b2fc0',1,'f2',93,110,'413 million euros','money.word','money','413000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(3,'0235ee21fa73c706652b6836fd6e5e2f',1,'f3',112,129,'210 million euros','money.word','money','210000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(4,'1f2dc567ffa860165c5eb2c9c9022333',1,'f4',145,162,'146 million euros','money.word','money','146000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(5,'909999a9f0e0bcf666585b4e86867ab5',1,'f5',185,201,'57 million euros','money.word','money','57000000','1000000',NULL,NULL,NULL,NULL,NULL,NULL,'EUR','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(6,'fc4bea2da52dafaf1c13329672a7b8af',1,'f6',261,264,'60%','percent.sign','percent','60','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES(7,'15ba8ab89cf31bc0f735ab4fb5a9dbe6',1,'f7',297,300,'25%','percent.sign','percent','25','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES(8,'b46a7db294b49a66ab3eb4226d99aa20',1,'f8',322,325,'15%','percent.sign','percent','15','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES(9,'67dc9522137c27f28933687a7b15199b',2,'f1',53,66,'$2.50 billion','money.sign','money','2500000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','change','down','0fee01f0ab678ebc2167f7ccce41fa78');
INSERT INTO "figures" VALUES(10,'aa3188a6f70bd745c507b85106d137cc',2,'f2',70,84,'$38.15 billion','money.sign','money','38150000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'0fee01f0ab678ebc2167f7ccce41fa78');
INSERT INTO "figures" VALUES(11,'2c3cf085ad1bc148687f20233517959d',2,'f3',101,115,'$41.60 billion','money.sign','money','41600000000','10000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'36174a6833685193f4344913f9028f70');
INSERT INTO "figures" VALUES(12,'511bace9ff94b293e402be167b58bb4c',3,'f1',90,95,'54.2%','percent.sign','percent','54.2','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','share',NULL,NULL);
INSERT INTO "figures" VALUES(13,'4de1f7cbeaa92396c411e162730bbc8e',3,'f2',133,145,'63 years old','age.old','quantity','63','1',NULL,NULL,NULL,NULL,NULL,NULL,'year','[]','exact','other',NULL,NULL);
INSERT INTO "figures" VALUES(14,'469c2c65885ad9d9b8749def67ed1664',4,'f1',241,255,'$228.1 billion','money.sign','money','228100000000','100000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'0217fad13dc482a50401382bb780e951');
INSERT INTO "figures" VALUES(15,'dcaae217c239c71ae97fe07f578f0b5d',4,'f2',281,285,'6.9%','percent.sign','percent','6.9','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','0217fad13dc482a50401382bb780e951');
INSERT INTO "figures" VALUES(16,'8fde48e7476db129b6586482efad8d5b',4,'f3',302,316,'$244.8 billion','money.sign','money','244800000000','100000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,NULL);
INSERT INTO "figures" VALUES(17,'b550098c3626dee6e8478bc08a8dcdea',4,'f4',479,483,'9.9%','percent.sign','percent','9.9','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','0217fad13dc482a50401382bb780e951');
INSERT INTO "figures" VALUES(18,'d4c6f64460eed9d4b7f5edd00779e43d',4,'f5',533,536,'46%','percent.sign','percent','46','1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','0217fad13dc482a50401382bb780e951');
INSERT INTO "figures" VALUES(19,'2697fe12125bdc5a34f92f6a032b5dd0',4,'f6',615,619,'3.4%','percent.sign','percent','3.4','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','down','0217fad13dc482a50401382bb780e951');
INSERT INTO "figures" VALUES(20,'f747d52d3db2ebb989e478de9a6f0692',4,'f7',722,726,'2.2%','percent.sign','percent','2.2','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','1345bc7d836ad3c212cccb9c2fe99583');
INSERT INTO "figures" VALUES(21,'fda45b775b78e101a9cc8a5e3a3c3c68',4,'f8',749,754,'17.1%','percent.sign','percent','17.1','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','1345bc7d836ad3c212cccb9c2fe99583');
INSERT INTO "figures" VALUES(22,'1990e3c39881929342a5ecda2af37df1',4,'f9',798,812,'$6.48 trillion','money.sign','money','6480000000000','10000000000',NULL,NULL,NULL,NULL,NULL,NULL,'USD','["USD","CAD","AUD","NZD","HKD","SGD"]','exact','level',NULL,'5c6db5110a7453bf45e7d5542391b610');
INSERT INTO "figures" VALUES(23,'7b3d28ffd0b531ef0ca538847667ed83',4,'f10',825,829,'3.8%','percent.sign','percent','3.8','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','5c6db5110a7453bf45e7d5542391b610');
INSERT INTO "figures" VALUES(24,'d4db452ca0e92e90706aff6b0d4eab87',4,'f11',863,867,'6.1%','percent.sign','percent','6.1','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','5c6db5110a7453bf45e7d5542391b610');
INSERT INTO "figures" VALUES(25,'84ac205792f7008d0055d9dc36291d32',4,'f12',903,907,'0.5%','percent.sign','percent','0.5','0.1',NULL,NULL,NULL,NULL,NULL,NULL,'percent','[]','exact','change','up','5c6db5110a7453bf45e7d5542391b610');
CREATE TABLE periods (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,               -- "p1": its id within the envelope
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  type TEXT NOT NULL,
  value TEXT,
  start TEXT,
  "end" TEXT,
  mod TEXT,
  sdmx TEXT,
  resolved_from TEXT NOT NULL,
  fiscal INTEGER NOT NULL,
  reporting_year_start TEXT
);
INSERT INTO "periods" VALUES(1,'0fee01f0ab678ebc2167f7ccce41fa78',2,'p1',85,95,'last month','unit.relative','DATE','2025-02','2025-02-01','2025-02-28',NULL,'2025-02','published',0,NULL);
INSERT INTO "periods" VALUES(2,'36174a6833685193f4344913f9028f70',2,'p2',116,131,'a month earlier','shift.ago','DATE','2025-01','2025-01-01','2025-01-31',NULL,'2025-01','context',0,NULL);
INSERT INTO "periods" VALUES(3,'ee44bfd3bf6b66044d5d44d22571c6ad',3,'p1',78,84,'Sunday','date.weekday','DATE','2025-11-09','2025-11-09','2025-11-09',NULL,'2025-11-09','published',0,NULL);
INSERT INTO "periods" VALUES(4,'e140c108920d4a57e8a5e1472a682ae4',3,'p2',124,128,'1952','year.bare','DATE','1952','1952-01-01','1952-12-31',NULL,'1952','explicit',0,NULL);
INSERT INTO "periods" VALUES(5,'16aabebaf420f8f4d356ecec923e45a7',3,'p3',178,189,'two decades','duration.count','DURATION','P20Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES(6,'0893360452de8fc4b8d9bb603098ffb3',4,'p1',57,67,'five years','shift.in_future','DURATION','P5Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES(7,'6e2551aafa8ed7ecd4ff1f6e215f4ccc',4,'p2',113,117,'2025','year.bare','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','explicit',0,NULL);
INSERT INTO "periods" VALUES(8,'2b21ea423e75776f1695c07063c391ff',4,'p3',147,151,'2020','year.bare','DATE','2020','2020-01-01','2020-12-31',NULL,'2020','explicit',0,NULL);
INSERT INTO "periods" VALUES(9,'72f5a8fad24dbb35566c9b7a80323b8c',4,'p4',207,216,'Wednesday','date.weekday','DATE','2026-01-14','2026-01-14','2026-01-14',NULL,'2026-01-14','published',0,NULL);
INSERT INTO "periods" VALUES(10,'0217fad13dc482a50401382bb780e951',4,'p5',256,265,'last year','unit.relative','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','published',0,NULL);
INSERT INTO "periods" VALUES(11,'6704fddfabbbe19753de7e39725d9044',4,'p6',328,332,'2024','year.bare','DATE','2024','2024-01-01','2024-12-31',NULL,'2024','explicit',0,NULL);
INSERT INTO "periods" VALUES(12,'035c4cd8d47686a02d688c37a1f93217',4,'p7',400,422,'four consecutive years','duration.count','DURATION','P4Y',NULL,NULL,NULL,NULL,'explicit',0,NULL);
INSERT INTO "periods" VALUES(13,'8b43f170eb009dfbfdc25523de926936',4,'p8',489,503,'a year earlier','shift.ago','DATE','2024','2024-01-01','2024-12-31',NULL,'2024','context',0,NULL);
INSERT INTO "periods" VALUES(14,'a85056832e8152c89816bb0278f0ac2c',4,'p9',545,565,'January and November','range.between','DATE','2025-01/2025-11','2025-01-01','2025-11-30',NULL,'2025-01-01/P11M','published',0,NULL);
INSERT INTO "periods" VALUES(15,'1345bc7d836ad3c212cccb9c2fe99583',4,'p10',667,680,'December 2025','month.name','DATE','2025-12','2025-12-01','2025-12-31',NULL,'2025-12','explicit',0,NULL);
INSERT INTO "periods" VALUES(16,'5c6db5110a7453bf45e7d5542391b610',4,'p11',816,820,'2025','year.bare','DATE','2025','2025-01-01','2025-12-31',NULL,'2025','explicit',0,NULL);
CREATE INDEX periods_document ON periods (document);
CREATE INDEX figures_document ON figures (document);
CREATE INDEX entities_document ON entities (document);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_series ON claims (series) WHERE series IS NOT NULL;
CREATE INDEX claims_family ON claims (family) WHERE family IS NOT NULL;
CREATE INDEX checks_document ON checks (document);
CREATE INDEX checks_verdict ON checks (verdict);
CREATE VIEW check_figures AS
SELECT checks.id AS check_id, place.key AS position, place.value AS figure
FROM checks, json_each(checks.figures) AS place;
CREATE VIEW alarms AS
SELECT documents.id AS doc_id, checks.severity, checks.kind, checks.explanation,
       checks.suspect ->> '$.why' AS suspect, checks.suspect ->> '$.as' AS should_be, checks.id AS check_id
FROM checks JOIN documents ON documents.row = checks.document
WHERE checks.verdict = 'inconsistent'
ORDER BY CASE checks.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, documents.row, checks.row;
COMMIT;
