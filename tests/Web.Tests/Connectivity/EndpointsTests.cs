using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Endpoints over HTTP: every result code, the plan that they have, pages.</summary>
internal sealed class EndpointsTests
{
    [Test]
    public async Task Create_Get_Modify_Delete()
    {
        var (name, plan) = (NewName(), await NewPlanAsync());

        var created = await PostAsync(
            "/api/createEndpoint",
            $$$"""{"endpointInfo":{"endpointName":"{{{name}}}","planId":"{{{plan.Id}}}","serviceProfileId":{{{plan.ProfileId}}},"simProductId":"sim-1","apnGroupId":9}}""");
        var id = created.Id("endpointId");
        var shown = await GetAsync($"/api/GetEndpoint?endpointId={id}");
        var modified = await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{id}}}","planId":"","simProductId":""}}""");
        var changed = await GetAsync($"/api/GetEndpoint?endpointId={id}");
        var deleted = await PostAsync("/api/deleteEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{id}}}"}}""");
        var gone = await GetAsync($"/api/GetEndpoint?endpointId={id}");

        created.Says(Success("1701", "Create endpoint success", $",\"endpointId\":\"{id}\""));
        shown.Says(Rows("1704", "Get endpoint success", Row(id, name, plan.Id, plan.ProfileId, "sim-1", "9")));
        modified.Says(Success("1706", "Modify endpoint success"));
        changed.Says(Rows("1704", "Get endpoint success", Row(id, name, "", plan.ProfileId, "", "9")));
        deleted.Says(Success("1708", "Delete endpoint success"));
        gone.Says(Rows("1359", "No data available"));
    }

    [Test]
    public async Task ANameAlone_IsEnough()
    {
        var name = NewName();
        var id = (await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{name}}}"}}""")).Id("endpointId");

        (await GetAsync($"/api/GetEndpoint?endpointId={id}")).Says(Rows("1704", "Get endpoint success", Row(id, name, "", "", "", "")));
    }

    [Test]
    public async Task AnInactivePlan_CannotBeNewlyAssigned_ButStaysAssigned()
    {
        var (active, inactive) = (await NewPlanAsync(), await NewPlanAsync(status: 0));
        var id = await NewEndpointAsync(active.Id);
        await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{active.Id}}}","status":0}}""");

        var created = await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{NewName()}}}","planId":"{{{inactive.Id}}}"}}""");
        var moved = await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{id}}}","planId":"{{{inactive.Id}}}"}}""");
        var same = await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{id}}}","planId":"{{{active.Id}}}"}}""");

        created.Says(Failure("1702", $"Create endpoint failure - planId {inactive.Id} is inactive"));
        moved.Says(Failure("1707", $"Modify endpoint failure - planId {inactive.Id} is inactive"));
        same.Says(Success("1706", "Modify endpoint success"));
    }

    [Test]
    public async Task ATakenName_IsADuplicate()
    {
        var (name, other) = (NewName(), (await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{NewName()}}}"}}""")).Id("endpointId"));
        await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{name}}}"}}""");

        (await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{name.ToUpperInvariant()}}}"}}"""))
            .Says(Failure("1703", "Duplicate endpoint name - endpointName is already used"));
        (await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{other}}}","endpointName":"{{{name}}}"}}"""))
            .Says(Failure("1703", "Duplicate endpoint name - endpointName is already used"));
    }

    [TestCase("{}", "endpointInfo is required")]
    [TestCase("""{"endpointInfo":{}}""", "endpointName is required")]
    [TestCase("""{"endpointInfo":{"endpointName":"not an endpoint","planId":"99999999"}}""", "planId 99999999 does not exist")]
    [TestCase("""{"endpointInfo":{"endpointName":"not an endpoint","serviceProfileId":"99999999"}}""", "serviceProfileId 99999999 does not exist")]
    [TestCase("""{"endpointInfo":{"endpointName":"not an endpoint","planId":"99999998","serviceProfileId":"99999999"}}""", "planId 99999998 does not exist, serviceProfileId 99999999 does not exist")]
    [TestCase("""{"endpointInfo":{"endpointName":"a","planId":"x","simProductId":{}}}""", "simProductId is of the wrong type or unreadable, planId must be a whole number")]
    public async Task WhatIsWrongWithANewEndpoint_IsNamed(string body, string reason) =>
        (await PostAsync("/api/createEndpoint", body)).Says(Failure("1702", "Create endpoint failure - " + reason));

    [TestCase("""{"endpointInfo":{"endpointId":"99999999"}}""", "endpointId 99999999 does not exist")]
    [TestCase("""{"endpointInfo":{"endpointId":1,"endpointName":" "}}""", "endpointName must not be blank")]
    public async Task WhatIsWrongWithAChange_IsNamed(string body, string reason) =>
        (await PostAsync("/api/modifyEndpoint", body)).Says(Failure("1707", "Modify endpoint failure - " + reason));

    [Test]
    public async Task AnUnknownEndpoint_CannotBeDeleted() => (await PostAsync("/api/deleteEndpoint", """{"endpointInfo":{"endpointId":"99999999"}}"""))
        .Says(Failure("1709", "Delete endpoint failure - endpointId 99999999 does not exist"));

    [TestCase("endpointId=x", "endpointId must be a whole number")]
    [TestCase("planId=x", "planId must be a whole number")]
    [TestCase("page=0", "page must be a positive whole number")]
    [TestCase("page=x", "page must be a positive whole number")]
    [TestCase("perPage=1001", "perPage must be a whole number from 1 to 1000")]
    [TestCase("perPage=0", "perPage must be a whole number from 1 to 1000")]
    [TestCase("perPage=2147483648", "perPage must be a whole number from 1 to 1000")]
    [TestCase("endpointId=x&page=0", "page must be a positive whole number, endpointId must be a whole number")]
    public async Task ABadQuery_Fails(string query, string reason) =>
        (await GetAsync("/api/GetEndpoint?" + query)).Says(Failure("1705", "Get endpoint failure - " + reason));

    [TestCase("")]
    [TestCase("&page=1")]
    [TestCase("&page=2")]
    [TestCase("&page=2147483648&perPage=1000")]
    public async Task AnUnknownEndpoint_IsNoData_OnAnyPage(string page) =>
        (await GetAsync("/api/GetEndpoint?endpointId=99999999" + page)).Says(Rows("1359", "No data available"));

    [Test]
    public async Task TheEndpointsOfAPlan_ComeInPages()
    {
        var plan = await NewPlanAsync();
        (await GetAsync($"/api/GetEndpoint?planId={plan.Id}")).Says(Rows("1359", "No data available"));
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
            ids.Add(await NewEndpointAsync(plan.Id));

        Assert.That(await IdsAsync($"planId={plan.Id}"), Is.EqualTo(ids));
        Assert.That(await IdsAsync($"planId={plan.Id}&page=1&perPage=2"), Is.EqualTo(ids[..2]));
        Assert.That(await IdsAsync($"planId={plan.Id}&page=2&perPage=2"), Is.EqualTo(ids[2..]));
        Assert.That(await IdsAsync($"planId={plan.Id}&page=1"), Is.EqualTo(ids));
        (await GetAsync($"/api/GetEndpoint?planId={plan.Id}&page=3&perPage=2")).Says(Rows("1704", "Get endpoint success"));
        foreach (var page in new[] { "2000000000", "2147483647", "2147483648", "99999999999999999999" })
            (await GetAsync($"/api/GetEndpoint?planId={plan.Id}&page={page}&perPage=1000")).Says(Rows("1704", "Get endpoint success"));
    }

    private static async Task<List<string>> IdsAsync(string query) =>
        (await GetAsync("/api/GetEndpoint?" + query)).Json.GetProperty("Response").GetProperty("responseParam").GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("endpointId").GetString()!).ToList();

    private static string Row(string id, string name, string planId, string profileId, string sim, string apn) =>
        $$"""{"endpointId":"{{id}}","endpointName":"{{name}}","planId":"{{planId}}","serviceProfileId":"{{profileId}}","simProductId":"{{sim}}","apnGroupId":"{{apn}}"}""";
}
