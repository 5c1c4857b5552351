using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Tariffs over HTTP: every result code.</summary>
internal sealed class TariffsTests
{
    private string _profileId = "";

    [OneTimeSetUp]
    public async Task PrepareAsync() => _profileId = await NewProfileAsync();

    [Test]
    public async Task Create_Get_Modify_Delete()
    {
        var name = NewName();

        var created = await PostAsync("/api/createTariff", Tariff(name));
        var id = created.Id("tariffId");
        var shown = await GetAsync($"/api/GetTariff?tariffId={id}");
        var modified = await PostAsync("/api/modifyTariff", $$$"""{"tariffInfo":{"tariffId":"{{{id}}}","ratezoneId":7,"status":0}}""");
        var changed = await GetAsync($"/api/GetTariff?tariffId={id}");
        var deleted = await PostAsync("/api/deleteTariff", $$$"""{"tariffInfo":{"tariffId":"{{{id}}}"}}""");
        var gone = await GetAsync($"/api/GetTariff?tariffId={id}");

        created.Says(Success("1501", "Create tariff success", $",\"tariffId\":\"{id}\""));
        shown.Says(Rows("1504", "Get tariff success", Row(id, name, "zone-1", 1)));
        modified.Says(Success("1506", "Modify tariff success"));
        changed.Says(Rows("1504", "Get tariff success", Row(id, name, "7", 0)));
        deleted.Says(Success("1508", "Delete tariff success"));
        gone.Says(Rows("1359", "No data available"));
    }

    [Test]
    public async Task AllTariffs_ComeById_AndNoneIsNoData()
    {
        var token = await NewTenantAsync();
        (await GetAsync("/api/GetTariff", token)).Says(Rows("1359", "No data available"));
        var profileId = await NewProfileAsync(token);
        var ids = new[] { await NewTariffAsync(profileId, token), await NewTariffAsync(profileId, token) };

        var rows = (await GetAsync("/api/GetTariff", token)).Json.GetProperty("Response").GetProperty("responseParam").GetProperty("rows");

        Assert.That(rows.EnumerateArray().Select(row => row.GetProperty("tariffId").GetString()), Is.EqualTo(ids));
    }

    [Test]
    public async Task ATakenName_IsADuplicate()
    {
        var (name, other) = (NewName(), await NewTariffAsync(_profileId));
        await PostAsync("/api/createTariff", Tariff(name));

        (await PostAsync("/api/createTariff", Tariff(name.ToUpperInvariant()))).Says(Failure("1503", "Duplicate tariff name - tariffName is already used"));
        (await PostAsync("/api/modifyTariff", $$$"""{"tariffInfo":{"tariffId":"{{{other}}}","tariffName":"{{{name}}}"}}"""))
            .Says(Failure("1503", "Duplicate tariff name - tariffName is already used"));
    }

    [TestCase("{}", "tariffInfo is required")]
    [TestCase("""{"tariffInfo":{}}""", "tariffName is required, ratezoneId is required, serviceProfileId is required, status is required")]
    [TestCase("""{"tariffInfo":{"tariffName":"not a tariff","ratezoneId":"z","serviceProfileId":"99999999","status":"1"}}""", "serviceProfileId 99999999 does not exist")]
    public async Task WhatIsWrongWithANewTariff_IsNamed(string body, string reason) =>
        (await PostAsync("/api/createTariff", body)).Says(Failure("1502", "Create tariff failure - " + reason));

    [TestCase("""{"tariffInfo":{"tariffId":"99999999"}}""", "tariffId 99999999 does not exist")]
    [TestCase("""{"tariffInfo":{"tariffId":"1","tariffName":""}}""", "tariffName must not be blank")]
    public async Task WhatIsWrongWithAChange_IsNamed(string body, string reason) =>
        (await PostAsync("/api/modifyTariff", body)).Says(Failure("1507", "Modify tariff failure - " + reason));

    [Test]
    public async Task AQuery_OfWhatIsNoId_Fails() => (await GetAsync("/api/GetTariff?tariffId=x")).Says(Failure("1505", "Get tariff failure - tariffId must be a whole number"));

    [Test]
    public async Task ATariffOfAPlan_CannotBeDeleted()
    {
        var plan = await NewPlanAsync();

        (await PostAsync("/api/deleteTariff", $$$"""{"tariffInfo":{"tariffId":"{{{plan.TariffId}}}"}}"""))
            .Says(Failure("1510", "Tariff attached to plan - Delete or modify plan before deletion"));
    }

    [Test]
    public async Task AnUnknownTariff_CannotBeDeleted() => (await PostAsync("/api/deleteTariff", """{"tariffInfo":{"tariffId":"99999999"}}"""))
        .Says(Failure("1509", "Delete tariff failure - tariffId 99999999 does not exist"));

    private string Tariff(string name) =>
        $$$"""{"tariffInfo":{"tariffName":"{{{name}}}","ratezoneId":"zone-1","serviceProfileId":"{{{_profileId}}}","status":"1"}}""";

    private string Row(string id, string name, string zone, int status) =>
        $$"""{"tariffId":"{{id}}","tariffName":"{{name}}","ratezoneId":"{{zone}}","serviceProfileId":"{{_profileId}}","status":{{status}}}""";
}
