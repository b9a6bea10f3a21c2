//! The names that staff systems give their columns, in the languages of those who use them. To be known, add one here.

use super::Field;

/// The names of the column: those that say it, and those that will do. Letters and digits only, as
/// [`plain`](super::plain) writes them.
pub fn of(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::PersonId => (
            "employeeid employeenumber employeeno employeenr employeenum employeecode empid empno empcode \
             personid personnumber personnelid personnelnumber personnelno personnelnr persno pernr staffid \
             staffno staffnumber staffcode workerid workernumber associateid colleagueid payrollid \
             payrollnumber payrollno hrid clocknumber personalnummer personalnr persnr pnr \
             mitarbeiternummer mitarbeiternr mitarbeiterid manr stammnummer matricule numerodematricule \
             matricola personeelsnummer medewerkernummer numerodeempleado idempleado medarbejdernummer \
             anstallningsnummer",
            "id no nr number nummer uniqueid userid userprincipalname username login loginname logonname \
             benutzername benutzerkennung samaccountname identifier",
        ),
        Field::Name => (
            "name fullname displayname employeename personname staffname workername worker employee \
             legalname completename anzeigename vollstaendigername mitarbeiter mitarbeitername nomcomplet \
             nometprenom nomprenom volledigenaam naam nombrecompleto nombreyapellidos nomecompleto \
             namevorname nachnamevorname vornamename vornamenachname lastnamefirstname firstnamelastname",
            "preferredname knownas",
        ),
        Field::FirstName => (
            "firstname givenname forename forenames firstnames vorname rufname prenom voornaam nombre nome \
             fornavn fornamn",
            "preferredfirstname preferredforename legalfirstname",
        ),
        Field::LastName => (
            "lastname surname familyname secondname nachname familienname zuname nom nomdefamille \
             achternaam apellido apellidos cognome sobrenome efternavn efternamn",
            "preferredlastname legallastname",
        ),
        Field::Email => (
            "email emailaddress mail mailaddress workemail workemailaddress businessemail companyemail \
             corporateemail officeemail primaryemail primaryworkemail emailwork emailprimarywork \
             emailadresse mailadresse dienstlicheemail emaildienstlich geschaeftlicheemail adresseemail \
             courriel adressemail emailadres correo correoelectronico",
            "upn",
        ),
        Field::Department => (
            "department dept departmentname deptname departmentdescription abteilung abteilungsname \
             departement service afdeling departamento dipartimento reparto avdeling",
            "team teamname costcentre costcenter costcentrename costcentername kostenstelle \
             kostenstellenbezeichnung businessunit businessunitname orgunit organisationalunit \
             organizationalunit organisationunit organizationunit organisationseinheit orgeinheit oe \
             division section unit bereich supervisoryorganization supervisoryorganisation sector \
             deptid deptcode departmentcode departmentid",
        ),
        Field::Manager => (
            "manager managername linemanager linemanagername supervisor supervisorname reportsto \
             reportingmanager reportingto directmanager managerfullname vorgesetzter vorgesetzte \
             vorgesetztername direktervorgesetzter disziplinarischervorgesetzter fuehrungskraft \
             responsable responsablehierarchique leidinggevende jefe superiore",
            "teamlead teamleader boss teamleiter abteilungsleiter managerslastname",
        ),
        Field::ManagerId => (
            "managerid manageremployeeid manageremployeenumber managernumber managerno linemanagerid \
             supervisorid supervisornumber supervisoremployeeid reportstoid managerpersonid \
             personalnummervorgesetzter vorgesetzterpersonalnummer vorgesetztenid vorgesetzterid \
             vorgesetzternr managerworkerid managersid",
            "manageremail manageremailaddress linemanageremail supervisoremail vorgesetzteremail \
             emailvorgesetzter",
        ),
        Field::Role => (
            "role roles roletags jobtitle jobrole title positiontitle businesstitle jobname rolle rollen \
             stellenbezeichnung berufsbezeichnung funktion functietitel intituledeposte poste puesto \
             mansione cargo",
            "position job jobprofile jobdescription function occupation stelle taetigkeit planstelle jobcode",
        ),
        Field::Worker => (
            "workertype employmenttype employeetype contracttype typeofemployment typeofcontract \
             workercategory employeecategory employmentcategory personneltype stafftype persontype \
             workforcetype beschaeftigungsart beschaeftigungsverhaeltnis vertragsart mitarbeiterart \
             mitarbeitertyp mitarbeitergruppe anstellungsart typedecontrat contrattype contractsoort \
             tipodecontrato",
            "contract employeeclass employeegroup workersubtype usertype vertrag \
             mitarbeiterkreis",
        ),
        Field::Start => (
            "startdate start started dateofjoining joiningdate joindate datejoined doj hiredate datehired \
             dateofhire hiredon employmentstart employmentstartdate startofemployment startedon \
             commencementdate eintritt eintrittsdatum eintrittam eintrittdatum beginndatum startdatum \
             anstellungsdatum einstellungsdatum datedentree datedembauche dateentree indienst \
             datumindienst fechadeingreso fechadealta datadiassunzione",
            "originalhiredate firsthiredate recenthiredate lasthiredate latesthiredate mostrecenthiredate \
             continuousservicedate servicedate senioritydate contractstart contractstartdate \
             vertragsbeginn positionstartdate konzerneintritt",
        ),
        Field::Access => (
            "accessdate accessgranted accessgrantedon accessfrom accessstart accountcreated \
             accountcreatedon accountcreationdate accountcreateddate systemaccessdate zugangsdatum \
             zugangseit zugangab kontoangelegt kontoerstellt benutzerangelegtam dateacces",
            "whencreated created createddate createdon accountstart angelegtam firstlogin badgedate \
             provisioned provisionedon",
        ),
        Field::End => (
            "enddate end leavingdate leavedate leaverdate dateleft dateofleaving terminationdate \
             dateofexit exitdate separationdate employmentend employmentenddate endofemployment \
             lastday lastworkingday lastdayofwork lastdateworked terminated austritt austrittsdatum \
             austrittam austrittdatum enddatum datedesortie datedefin uitdienst datumuitdienst \
             fechadebaja fechadesalida datadicessazione",
            "contractend contractenddate fixedtermend vertragsende befristetbis lastdayemployed",
        ),
        Field::Status => (
            "status employeestatus employmentstatus workerstatus workforcestatus activestatus mitarbeiterstatus \
             beschaeftigungsstatus personalstatus statut",
            "",
        ),
        Field::Who => (
            "who audience assignedto assignto appliesto everyone fuerwen zielgruppe",
            "for to target group",
        ),
        Field::ModuleId => ("moduleid module course courseid modul modulid training", "lesson"),
        Field::AssignmentId => ("assignmentid assignment assignmentno zuweisung zuweisungsid", ""),
        Field::Cycle => ("cycle period round campaign zyklus durchgang", "year"),
        Field::Reason => ("reason why grund anlass assignmentreason", ""),
        Field::Assigned => (
            "assignedat assignedon assigned assigneddate dateassigned assignmentdate zugewiesenam",
            "",
        ),
        Field::Due => {
            ("dueat due duedate dueon dueby deadline faelligam faellig frist", "completeby")
        }
        Field::ExceptionReason => {
            ("exceptionreason exception exemptionreason exemption ausnahme ausnahmegrund", "")
        }
        Field::ExceptionApprover => (
            "exceptionapprover exceptionapprovedby exemptionapprover approver approvedby genehmigtvon",
            "",
        ),
        Field::ExceptionUntil => (
            "exceptionuntil exemptionuntil exceptionend exceptionexpires excuseduntil ausnahmebis",
            "until",
        ),
    }
}
