package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.MappingJson;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.mapping.Proposal;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.datasets.table.Tables;

/** Columns and values of leads as vendors' programs call them. */
class LeadMappingTest {

  @TempDir Path folder;

  private List<TableSource> file(String header, String row) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), header + "\n" + row + "\n");
    return new Tables().in("export.csv", file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hubspot|Record ID,First Name,Last Name,Email,Lifecycle Stage,Contact owner,Create Date",
        "hubspot|Record-ID,Voornaam,Achternaam,E-mail,Levenscyclusfase,Aanmaakdatum",
        "salesforce|Lead ID,First Name,Last Name,Company / Account,Lead Status,Lead Owner,Lead Source",
        "salesforce|Id,FirstName,LastName,Company,Email,Status,LeadSource,CreatedDate,ConvertedDate",
        "odoo|External ID,Contact Name,Company Name,Email,Salesperson,Stage,Created on",
        "odoo|id,contact_name,partner_name,email_from,phone,user_id,stage_id,create_date",
        "pipedrive|Lead - ID,Person - Name,Person - Email,Organization - Name,Lead - Owner",
        "dynamics|(Do Not Modify) Lead,Name,Company Name,Email,Business Phone,Status Reason,Created On",
        "dynamics|leadid,fullname,companyname,emailaddress1,telephone1,statuscode,createdon"
      })
  void anExportIsRecognised(String preset, String header) throws IOException {
    String row = header.replaceAll("[^,]+", "x");

    Mapping proposed = Proposal.of(LeadField.ALL, file(header, row));

    assertEquals(Mapping.read(LeadField.ALL, preset), proposed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "hubspot", "salesforce", "odoo", "pipedrive", "dynamics"})
  void aPresetIsReadAsItIsWritten(String name) {
    Mapping preset = Mapping.read(LeadField.ALL, name);

    assertEquals(preset, Mapping.read(LeadField.ALL, MappingJson.of(preset).toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "hubspot, step, Marketing Qualified Lead, MARKETING_QUALIFIED",
    "hubspot, step, customer, WON",
    "salesforce, step, Working - Contacted, ACCEPTED",
    "salesforce, step, Closed - Not Converted, DISQUALIFIED",
    "salesforce, optedOutOfEmail, 1, TRUE",
    "salesforce, source, Purchased List, ADDRESS_FILE",
    "odoo, step, Proposition, OPPORTUNITY",
    "dynamics, reason, Cannot Contact, UNREACHABLE",
    "dynamics, optedOutOfTelephone, Do Not Allow, TRUE",
    "standard, step, sales qualified, SALES_QUALIFIED"
  })
  void aValueMeansWhatTheProgramMeansByIt(String name, String field, String cell, String meant) {
    assertEquals(
        meant, Mapping.read(LeadField.ALL, name).constant(LeadField.of(field), cell).orElseThrow());
  }

  @Test
  void leadsOfSeveralFilesNeedNoJoin() throws IOException {
    Mapping mapping = Mapping.read(LeadField.ALL, "columns: {email: Post}");
    Path one = Files.writeString(folder.resolve("one.csv"), "Post\na@b.nl\n");
    Path two = Files.writeString(folder.resolve("two.csv"), "Wie,Post\nAnn,c@d.nl\n");
    List<TableSource> both =
        List.of(new Tables().in("one.csv", one).get(0), new Tables().in("two.csv", two).get(0));

    assertEquals(2, Plan.of(mapping, both).files().size());
  }
}
