// What the attributes of groups and devices are called, and those that records of every kind share; in the languages of
// `wordsOfPeople.ts`. And what the object types are called that hold people, groups and devices.
import type { Kind } from '../../records/record';

/** Of every kind. */
export const wordsOfAll = {
  id: `okta id, okta user id, okta group id, okta device id, Okta-Kennung, identifiant Okta, id de Okta, id do Okta,
    id di Okta, identyfikator Okta, OktaのID, Okta 标识`,
  status: `status, state, account status, Zustand, statut, état, estado, situação, stato, stan, 状態, ステータス, 状态, 狀態`,
  created: `created, created at, creation date, erstellt, angelegt, Erstellungsdatum, créé, date de création, creado,
    fecha de creación, criado, data de criação, creato, data di creazione, aangemaakt, aanmaakdatum, utworzono,
    data utworzenia, 作成日, 作成日時, 创建时间, 建立時間`,
  lastUpdated: `last updated, updated, last modified, last change, zuletzt geändert, letzte Änderung, aktualisiert,
    dernière modification, mis à jour, última actualización, modificado, última atualização, ultima modifica,
    aggiornato, laatst gewijzigd, bijgewerkt, ostatnia zmiana, zaktualizowano, 更新日, 最終更新, 更新时间, 最后更新`,
  lastSynced: `last synced, last sync, last import, last imported, zuletzt importiert, letzter Import,
    dernier import, última importación, última importação, ultima importazione, laatste import, ostatni import,
    最終同期, 最后同步, 上次同步`,
  link: `link to okta, okta link, okta url, okta profile, Link zu Okta, lien Okta, enlace a Okta, link do Okta,
    link a Okta, link naar Okta, link do Okty, Oktaへのリンク, Okta 链接`,
} as const;

export const wordsOfGroups = {
  name: `name, group name, Gruppenname, nom, nom du groupe, nombre, nombre del grupo, nome, nome do grupo,
    nome del gruppo, naam, groepsnaam, nazwa, nazwa grupy, 名前, グループ名, 名称, 组名, 名稱`,
  description: `description, Beschreibung, descripción, descrição, descrizione, omschrijving, beschrijving, opis,
    説明, 描述, 说明, 說明`,
  type: `type, group type, kind, Typ, Art, Gruppentyp, tipo, tipo de grupo, tipo di gruppo, soort, typ, rodzaj, 種別,
    类型, 類型`,
  members: `members, member count, number of members, size, Mitglieder, Anzahl Mitglieder, membres,
    nombre de membres, miembros, membros, membri, leden, aantal leden, członkowie, liczba członków, メンバー数, 人数,
    成员数, 成員數`,
} as const;

export const wordsOfDevices = {
  name: `name, device name, hostname, host name, computer name, Gerätename, Rechnername, nom, nom de l'appareil, nombre,
    nombre del dispositivo, nome, nome do dispositivo, nome dispositivo, naam, apparaatnaam, nazwa, nazwa urządzenia,
    名前, デバイス名, 名称, 设备名称, 裝置名稱`,
  serialNumber: `serial number, serial, serial no, Seriennummer, numéro de série, número de serie, número de série,
    numero di serie, matricola, serienummer, numer seryjny, シリアル番号, 製造番号, 序列号, 序號`,
  model: `model, device model, Modell, modèle, modelo, modello, モデル, 型番, 型号, 型號`,
  manufacturer: `manufacturer, vendor, make, brand, Hersteller, Marke, fabricant, marque, fabricante, marca,
    produttore, fabrikant, merk, producent, marka, メーカー, 製造元, 制造商, 品牌, 製造商`,
  platform: `platform, operating system, os, Betriebssystem, Plattform, système d'exploitation, plateforme,
    sistema operativo, plataforma, sistema operacional, piattaforma, besturingssysteem, system operacyjny, platforma,
    プラットフォーム, 操作系统, 平台, 作業系統`,
  osVersion: `os version, operating system version, version, Version, Betriebssystemversion, version du système,
    versión, versión del sistema, versão, versão do sistema, versione, versione del sistema, versie, wersja,
    wersja systemu, OSバージョン, バージョン, 系统版本, 版本`,
  imei: `imei, imei number, IMEI-Nummer, numéro IMEI, número IMEI, numero IMEI, numer IMEI, IMEI番号, IMEI 号`,
  udid: `udid, device udid, hardware id`,
  users: `users, user, owner, assigned to, used by, assignee, holder, Nutzer, Benutzer, Besitzer, zugewiesen an,
    utilisateurs, utilisateur, propriétaire, attribué à, usuarios, usuario, propietario, asignado a, usuários, usuário,
    utilizador, proprietário, atribuído a, utenti, utente, proprietario, assegnato a, gebruikers, gebruiker, eigenaar,
    toegewezen aan, użytkownicy, użytkownik, właściciel, przypisany do, ユーザー, 利用者, 所有者, 用户, 使用者, 拥有者`,
} as const;

/** What an object type is called that is the home of a kind. */
export const wordsOfTypes: Record<Kind, string> = {
  users: `people, person, persons, user, users, employee, employees, staff, contact, contacts, colleagues, workforce,
    Mitarbeiter, Mitarbeitende, Benutzer, Nutzer, Personen, Personal, employés, salariés, utilisateurs, personnes,
    personnel, collaborateurs, personas, usuarios, empleados, pessoas, utilizadores, usuários, funcionários,
    colaboradores, persone, utenti, dipendenti, gebruikers, medewerkers, personeel, osoby, użytkownicy, pracownicy,
    ユーザー, 社員, 従業員, 人, 人員, 员工, 用户, 人员, 員工`,
  groups: `group, groups, team, teams, user groups, Gruppen, Benutzergruppen, groupes, équipes, grupos, equipos, equipes,
    gruppi, squadre, groepen, grupy, zespoły, グループ, チーム, 组, 群组, 团队, 群組, 團隊`,
  devices: `device, devices, computer, computers, laptop, laptops, workstation, workstations, endpoint, endpoints,
    client, clients, hardware, mobile device, mobile devices, Geräte, Gerät, Rechner, Endgeräte, Notebooks, appareils,
    ordinateurs, postes de travail, dispositivos, ordenadores, computadoras, computadores, portátiles, dispositivi,
    apparaten, urządzenia, komputery, デバイス, 端末, パソコン, コンピューター, 设备, 电脑, 笔记本电脑, 裝置, 電腦`,
};
