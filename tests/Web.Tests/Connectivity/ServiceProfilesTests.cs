using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Service profiles over HTTP: every result code.</summary>
internal sealed class ServiceProfilesTests
{
    private const string BadAccessType =
        "Invalid access type - accessType must be 01, 02, 06 or 10, and must not be sent where NB-IoT is the only service";

    [Test]
    public async Task Create_Get_Modify_Delete()
    {
        var name = NewName();

        var created = await CreateAsync(name, "4|2|3", "\"01\"");
        var id = created.Id("serviceProfile");
        var shown = await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}");
        var modified = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","category":1,"status":0,"service":"4"}"""));
        var changed = await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}");
        var deleted = await PostAsync("/api/DeleteServiceProfile", Profile($$"""{"profileId":{{id}}}"""));
        var gone = await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}");

        created.Says(Success("1323", "Create service profile success", $",\"serviceProfile\":\"{id}\""));
        shown.Says(Rows("1325", "Get service profile success", Row(id, name, "DATA|SMS-MO|SMS-MT", "2G/3G", 0, 1)));
        modified.Says(Success("1327", "Modify service profile success"));
        changed.Says(Rows("1325", "Get service profile success", Row(id, name, "DATA", "2G/3G", 1, 0)));
        deleted.Says(Success("1329", "Delete service profile success"));
        gone.Says(Rows("1359", "No data available"));
    }

    [TestCase("\"01\"", "2G/3G")]
    [TestCase("2", "2G")]
    [TestCase("\"06\"", "2G/3G/4G")]
    [TestCase("10", "2G/3G/4G/5G")]
    public async Task EveryAccessType_HasItsName(string accessType, string name)
    {
        var id = (await CreateAsync(NewName(), "5|4", accessType)).Id("serviceProfile");

        Assert.That((await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}")).Body, Does.Contain($"\"serviceName\":\"NB-IoT|DATA\",\"ratTypeName\":\"{name}\""));
    }

    [TestCase("4", null)]
    [TestCase("2", null)]
    [TestCase("3|5", "\"\"")]
    [TestCase("4", "\"03\"")]
    [TestCase("4", "\"101\"")]
    [TestCase("5", "\"01\"")]
    public async Task AnAccessType_ThatDoesNotGoWithTheServices_IsRefused(string services, string? accessType) =>
        (await CreateAsync(NewName(), services, accessType)).Says(Failure("10111", BadAccessType));

    [Test]
    public async Task AProfile_ForNarrowBandAlone_HasNoAccessType()
    {
        var id = (await CreateAsync(NewName(), "5", null)).Id("serviceProfile");

        var shown = await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}");
        var withData = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","service":"5|4"}"""));
        var widened = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","service":"5|4","accessType":"02"}"""));
        var narrowed = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","service":"5"}"""));

        Assert.That(shown.Body, Does.Contain("\"serviceName\":\"NB-IoT\",\"ratTypeName\":\"NB-IoT\""));
        withData.Says(Failure("10111", BadAccessType));
        widened.Says(Success("1327", "Modify service profile success"));
        narrowed.Says(Success("1327", "Modify service profile success"));
    }

    [Test]
    public async Task ABlankAccessType_IsNone_OnAChangeToo()
    {
        var name = NewName();
        var id = (await CreateAsync(name, "4", "\"01\"")).Id("serviceProfile");

        var refused = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","accessType":""}"""));
        var kept = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","accessType":null}"""));
        var shown = await GetAsync($"/api/GetServiceProfile?serviceProfileId={id}");
        var narrowed = await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}","service":"5","accessType":" "}"""));

        refused.Says(Failure("10111", BadAccessType));
        kept.Says(Success("1327", "Modify service profile success"));
        shown.Says(Rows("1325", "Get service profile success", Row(id, name, "DATA", "2G/3G", 0, 1)));
        narrowed.Says(Success("1327", "Modify service profile success"));
    }

    [Test]
    public async Task ATakenName_IsADuplicate()
    {
        var (name, other) = (NewName(), await NewProfileAsync());
        await CreateAsync(name, "5", null);

        (await CreateAsync(name.ToUpperInvariant(), "5", null)).Says(Failure("6554", "Duplicate service profile name - name is already used"));
        (await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{other}}","name":"{{name}}"}""")))
            .Says(Failure("6554", "Duplicate service profile name - name is already used"));
    }

    [TestCase("{}", "Request is required")]
    [TestCase("""{"Request":5}""", "Request must be an object")]
    [TestCase("""{"Request":{}}""", "requestParam is required")]
    [TestCase("""{"Request":{"requestParam":{"serviceProfile":null}}}""", "serviceProfile is required")]
    [TestCase("""{"Request":{"requestParam":{"serviceProfile":{}}}}""", "name is required, category is required, status is required, service is required")]
    [TestCase("""{"Request":{"requestParam":{"serviceProfile":{"name":"a","category":2,"status":"x","service":"6"}}}}""", "category must be 0 or 1, status must be 0 or 1, service must be 2, 3, 4 or 5, or several of them parted by |")]
    [TestCase("""{"Request":{"requestParam":{"serviceProfile":{"name":"a","category":0,"status":1,"service":["4"]}}}}""", "service is of the wrong type or unreadable")]
    public async Task WhatIsWrongWithANewProfile_IsNamed(string body, string reason) =>
        (await PostAsync("/api/CreateServiceProfile", body)).Says(Failure("1324", "Create service profile failure - " + reason));

    [TestCase("""{"serviceProfileId":"99999999"}""", "serviceProfileId 99999999 does not exist")]
    [TestCase("""{"name":"a"}""", "serviceProfileId is required")]
    public async Task WhatIsWrongWithAChange_IsNamed(string json, string reason) =>
        (await PostAsync("/api/ModifyServiceProfile", Profile(json))).Says(Failure("1328", "Modify service profile failure - " + reason));

    [TestCase("/api/ModifyServiceProfile", "1328", "Modify")]
    [TestCase("/api/DeleteServiceProfile", "1330", "Delete")]
    public async Task TwoIdsThatDiffer_AreRefused(string path, string code, string verb)
    {
        var (one, other) = (await NewProfileAsync(), await NewProfileAsync());

        (await PostAsync(path, Profile($$"""{"serviceProfileId":"{{one}}","profileId":"{{other}}"}""")))
            .Says(Failure(code, verb + " service profile failure - serviceProfileId and profileId differ"));
    }

    [TestCase("/api/ModifyServiceProfile", "1327")]
    [TestCase("/api/DeleteServiceProfile", "1329")]
    public async Task EitherName_IsTaken(string path, string code)
    {
        foreach (var ids in new[]
        {
            """{"serviceProfileId":"#"}""", """{"profileId":"#"}""", """{"serviceProfileId":"#","profileId":"0#"}""",
            """{"serviceProfileId":"","profileId":"#"}""", """{"serviceProfileId":" ","profileId":"#"}""", """{"serviceProfileId":null,"profileId":"#"}""",
        })
            Assert.That((await PostAsync(path, Profile(ids.Replace("#", await NewProfileAsync(), StringComparison.Ordinal)))).Result().Code, Is.EqualTo(code), ids);
    }

    [Test]
    public async Task AQuery_TakesEitherName()
    {
        var (one, other) = (await NewProfileAsync(), await NewProfileAsync());

        var shown = await GetAsync($"/api/GetServiceProfile?profileId={one}");

        Assert.That(shown.Body, Is.EqualTo((await GetAsync($"/api/GetServiceProfile?serviceProfileId={one}")).Body).And.Contains($"\"profileId\":\"{one}\""));
        (await GetAsync($"/api/GetServiceProfile?serviceProfileId=&profileId={one}")).Says(shown.Body);
        (await GetAsync($"/api/GetServiceProfile?serviceProfileId={one}&profileId={other}"))
            .Says(Failure("1326", "Get service profile failure - serviceProfileId and profileId differ"));
        (await GetAsync("/api/GetServiceProfile?profileId=x")).Says(Failure("1326", "Get service profile failure - profileId must be a whole number"));
        (await GetAsync("/api/GetServiceProfile?profileId=99999999")).Says(Rows("1359", "No data available"));
    }

    [Test]
    public async Task AQuery_OfWhatIsNoId_Fails() =>
        (await GetAsync("/api/GetServiceProfile?serviceProfileId=x")).Says(Failure("1326", "Get service profile failure - serviceProfileId must be a whole number"));

    [Test]
    public async Task AProfileInUse_CannotBeDeleted()
    {
        const string Text = "Service profile attached to plan, tariff or endpoint - Delete or modify plan, tariff or endpoint before deletion";
        var (plan, ofAnEndpoint) = (await NewPlanAsync(), await NewProfileAsync());
        await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{NewName()}}}","serviceProfileId":"{{{ofAnEndpoint}}}"}}""");

        (await DeleteAsync(plan.ProfileId)).Says(Failure("1331", Text));
        (await DeleteAsync(ofAnEndpoint)).Says(Failure("1331", Text));
        (await DeleteAsync("99999999")).Says(Failure("1330", "Delete service profile failure - serviceProfileId 99999999 does not exist"));
    }

    private static Task<Answer> DeleteAsync(string id) => PostAsync("/api/DeleteServiceProfile", Profile($$"""{"serviceProfileId":"{{id}}"}"""));

    private static Task<Answer> CreateAsync(string name, string services, string? accessType) => PostAsync(
        "/api/CreateServiceProfile",
        Profile($$"""{"name":"{{name}}","category":"0","status":"1","service":"{{services}}"{{(accessType is null ? "" : ",\"accessType\":" + accessType)}}}"""));

    private static string Row(string id, string name, string services, string access, int category, int status) =>
        $$"""{"profileId":"{{id}}","profileName":"{{name}}","serviceName":"{{services}}","ratTypeName":"{{access}}","category":{{category}},"status":{{status}}}""";
}
